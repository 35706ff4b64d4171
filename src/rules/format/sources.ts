import * as z from 'zod';
import { PLAIN_DATE } from './rule';

const date = z.string().regex(PLAIN_DATE);

/**
 * The instruments that rules cite: dates of publication, and the SHA-256 of the normalised text of
 * each article, by which a changed law is noticed. The text itself is not kept.
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
        articles: z.record(z.string(), z.string().regex(/^sha256:[0-9a-f]{64}$/)),
      }),
    )
    .min(1),
});

export type Sources = z.infer<typeof sourcesSchema>;
