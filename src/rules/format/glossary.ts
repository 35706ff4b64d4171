import * as z from 'zod';

/**
 * The legal terms that rules use, each with one spelling for code and data. `code` is what data
 * holds; a rule's `addressee` is one of these codes.
 */
export const glossarySchema = z.strictObject({
  $schema: z.string(),
  terms: z
    .array(
      z.strictObject({
        identifier: z.string().regex(/^[a-z][A-Za-z0-9]*$/),
        code: z.string().min(1),
        name: z.string().min(1),
        meaning: z.string().min(1).max(200),
        article: z.string(),
      }),
    )
    .min(1),
});

export type Glossary = z.infer<typeof glossarySchema>;
