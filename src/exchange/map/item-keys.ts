import * as z from 'zod';

/** The keys that the things of a list have by its schema; none where it is no list of things. */
export function itemKeys(schema: unknown): readonly string[] {
  const list = schema instanceof z.ZodOptional ? schema.unwrap() : schema;
  const item = list instanceof z.ZodArray ? list.element : undefined;
  return item instanceof z.ZodObject ? Object.keys(item.shape) : [];
}
