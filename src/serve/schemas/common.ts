import * as z from 'zod';
import { parseInstant, parsePlainDate } from '../../core/index';

/** What requests are made of. An instant and a day are read as the rest of the library reads them. */

/** RFC 3339 with its offset. */
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
export const count = z.int().min(0);
export const words = z.string().min(1);

/** What another schema of the description says; `schema` is what is asked of it on the way in. */
export const standsFor = <T extends z.ZodType>(component: string, schema: T): T =>
  schema.meta({ $ref: `#/components/schemas/${component}` });
