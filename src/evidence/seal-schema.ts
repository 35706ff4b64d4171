import * as z from 'zod';
import { parseInstant, parsePlainDate } from '../core/index';

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const format = { seal: z.literal('mecanismo'), version: z.literal(1) };

/** The first line of a seal. */
export const sealHeaderSchema = z.union([
  z.strictObject({ ...format, commitment: z.literal('SHA-256') }),
  z.strictObject({ ...format, commitment: z.literal('HMAC-SHA-256'), keyCheck: hash }),
]);

/** The line of a seal for a line of its file. */
export const sealedLineSchema = z.union([
  z.strictObject({ json: hash }),
  z.strictObject({ bytes: hash }),
  z.strictObject({ header: hash }),
]);

const time = z
  .string()
  .refine((text) => (parseInstant(text) ?? parsePlainDate(text)) !== undefined);

/** A line with the head of the lines before it: the last of a seal, and of each that it continues. */
export const sealEndSchema = z.strictObject({
  head: hash,
  lines: z.int().min(1),
  completeThrough: time.exactOptional(),
});
