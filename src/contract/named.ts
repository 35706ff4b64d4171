import * as z from 'zod';

/** The schemas that have a name of their own, wherever they are written down. */
export const NAMED = z.registry<{ readonly id: string }>();

/** What the description of the service says besides, in English; the published schemas do without. */
export const NOTES = z.registry<{ readonly description: string }>();

/** The same schema under a name: a definition of a published schema, a component of the service. */
export function named<T extends z.ZodType>(id: string, schema: T): T {
  const own = schema.meta({ id });
  NAMED.add(own, { id });
  return own;
}

/** The same schema with a note for whoever writes a client. */
export function noted<T extends z.ZodType>(description: string, schema: T): T {
  const own = schema.meta({});
  NOTES.add(own, { description });
  return own;
}
