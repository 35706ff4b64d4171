import * as z from 'zod';
import { INSTRUMENT_ID, PLAIN_DATE, QUESTION_ID } from './rule';

const value = z.union([z.number(), z.string(), z.array(z.string()).min(1)]);

/** A figure or list that a reform or a state may change alone: dated, cited, never in the code. */
export const parameterSchema = z.strictObject({
  $schema: z.string(),
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*(\/[a-z0-9]+(-[a-z0-9]+)*)+$/),
  title: z.string().min(1).max(200),
  unit: z.string().min(1).max(60),
  citation: z.strictObject({
    instrument: z.string().regex(INSTRUMENT_ID),
    article: z.string().optional(),
    question: z.string().regex(QUESTION_ID).optional(),
  }),
  values: z
    .array(
      z.strictObject({
        from: z.string().regex(PLAIN_DATE),
        to: z.string().regex(PLAIN_DATE).nullable(),
        value,
      }),
    )
    .min(1),
});

/** A file of `rules/parameters/`. */
export type Parameter = z.infer<typeof parameterSchema>;
/** A figure, a text, or a list of texts. */
export type ParameterValue = z.infer<typeof value>;
