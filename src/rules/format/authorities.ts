import * as z from 'zod';
import { PLAIN_DATE } from './rule';

/**
 * Names that an authority has had, so that a seat or a consultation is followed through a change of
 * name. `code` is the name in the Reglamento of 2012; `alsoNamed`, other names in use at one time,
 * such as the short and the official name of a federative entity; `ended`, the first day without it,
 * where it ceased and nothing took its place.
 */
export const authoritiesSchema = z.strictObject({
  $schema: z.string(),
  authorities: z
    .array(
      z.strictObject({
        code: z.string(),
        name: z.string(),
        alsoNamed: z.array(z.string()).min(1).optional(),
        successors: z.array(
          z.strictObject({
            code: z.string(),
            name: z.string(),
            from: z.string().regex(PLAIN_DATE),
            source: z.string(),
          }),
        ),
        ended: z
          .strictObject({ from: z.string().regex(PLAIN_DATE), source: z.string() })
          .optional(),
      }),
    )
    .min(1),
});

export type Authorities = z.infer<typeof authoritiesSchema>;
