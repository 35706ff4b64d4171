import * as z from 'zod';
import { PLAIN_DATE } from './rule';

const hash = z.string().regex(/^sha256:[0-9a-f]{64}$/);
const date = z.string().regex(PLAIN_DATE);

/**
 * The instruments that rules cite: dates of publication, and the SHA-256 of the normalised text of
 * each article, paragraph and fraction, by which a changed law is noticed. The text itself is not kept.
 */
export const sourcesSchema = z.strictObject({
  $schema: z.string(),
  instruments: z
    .array(
      z.strictObject({
        id: z.string(),
        title: z.string(),
        published: date,
        inForce: date,
        lastReform: date.nullable(),
        articles: z.record(z.string(), hash),
        provisions: z
          .record(z.string(), z.record(z.string().regex(/^[0-9]+(\.[IVXL]+)?$/), hash))
          .optional()
          .describe('Huella de cada párrafo (`2`) y fracción (`1.III`) de los artículos'),
      }),
    )
    .min(1),
});

export type Sources = z.infer<typeof sourcesSchema>;
