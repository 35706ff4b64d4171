import * as z from 'zod';
import { parseInstant, parsePlainDate, READINGS, VERDICTS } from '../../core/index';
import { REF_KEYS } from '../../events/index';

/** The schemas that the description of the service names, by the name that it gives them. */
export const NAMED = z.registry<{ readonly id: string }>();

/** Names a schema in the description of the service. */
export function named<T extends z.ZodType>(id: string, schema: T): T {
  NAMED.add(schema, { id });
  return schema;
}

/** What another schema of the description says; `schema` is what is asked of it on the way in. */
export const standsFor = <T extends z.ZodType>(id: string, schema: T): T =>
  schema.meta({ $ref: `#/components/schemas/${id}` });

/** RFC 3339 with its offset, read as the rest of the library reads it. */
export const instant = z
  .string()
  .refine((text) => parseInstant(text) !== undefined)
  .meta({ format: 'date-time' });

/** A day that exists. */
export const plainDate = z
  .string()
  .refine((text) => parsePlainDate(text) !== undefined)
  .meta({ format: 'date' });

export const moment = z.union([instant, plainDate]);
export const hash = z.string().regex(/^sha256:[0-9a-f]{64}$/);
export const count = z.int().min(0);
export const words = z.string().min(1);
export const verdict = named('Verdict', z.enum(VERDICTS));
export const reading = z.enum(READINGS);

export const text = named('Text', z.strictObject({ es: words, en: words }));

export const citation = named(
  'Citation',
  z.strictObject({
    instrument: words.describe('`log` for a finding about the log itself'),
    article: z
      .string()
      .regex(/^(?:\d+|T[1-7])$/)
      .optional(),
    paragraph: z.union([z.int().min(1), words]).optional(),
    fraction: words.optional(),
  }),
);

export const subject = z.partialRecord(z.enum(REF_KEYS), words);

export const readings = z.strictObject({
  'pro-persona': verdict,
  literal: verdict,
  'authority-lenient': verdict,
});

export const logProblem = named(
  'LogProblem',
  z.strictObject({
    line: count.describe('line of the log, from 1; 0 for the log as a whole'),
    code: z.string().regex(/^E_[A-Z]+_[A-Z]+$/),
    key: words.optional(),
    log: z.int().min(1).optional(),
  }),
);
