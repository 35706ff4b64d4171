import * as z from 'zod';
import { READINGS, type Reading, VERDICTS } from '../../core/index';
import { REF_KEYS } from '../../events/index';
import { eventTypeName } from './fact';

const id = z.string().regex(/^[A-Za-z0-9._:-]+$/);

/** One verdict, or one for each time that the rule is judged on the log. */
const verdicts = z.union([z.enum(VERDICTS), z.array(z.enum(VERDICTS)).min(1)]);

/** An event in short form: `at`, `by` and `person` stand for `occurredAt` and fields of `actor`. */
const exampleEventSchema = z.strictObject({
  id: id.optional(),
  at: z.string(),
  type: eventTypeName,
  by: z.string().optional(),
  person: id.optional().describe('Seudónimo de quien actúa'),
  refs: z.partialRecord(z.enum(REF_KEYS), id).optional(),
  data: z.record(z.string(), z.json()).optional(),
});

export type ExampleEvent = z.infer<typeof exampleEventSchema>;

/**
 * A case that shows the rule at work. `facts` are handed to the condition as they are; `events`
 * form a log, complete up to `asOf` unless `complete` is false, and the rule is run on it.
 */
export const exampleSchema = z.strictObject({
  name: z.string().min(12).max(200).describe('Oración completa en español'),
  given: z.union([
    z.strictObject({ facts: z.record(z.string(), z.json()) }),
    z.strictObject({
      refs: z.partialRecord(z.enum(REF_KEYS), id).optional(),
      events: z.array(exampleEventSchema).min(1),
      asOf: z.string(),
      complete: z.boolean().optional(),
    }),
  ]),
  reading: z.enum(READINGS).optional(),
  question: z
    .string()
    .regex(/^[A-Z]{1,4}[0-9]{2}$/)
    .optional()
    .describe('Pregunta abierta que decide el resultado del ejemplo'),
  expected: z
    .union([
      verdicts,
      z.strictObject(
        Object.fromEntries(READINGS.map((reading) => [reading, verdicts])) as Record<
          Reading,
          typeof verdicts
        >,
      ),
    ])
    .describe('Resultado bajo la lectura del ejemplo, o bajo cada una de las tres'),
  due: z.string().optional().describe('Vencimiento esperado, RFC 3339'),
});

/** An example of a rule: what is given, what is expected, and a sentence that names it. */
export type Example = z.infer<typeof exampleSchema>;
