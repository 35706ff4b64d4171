import * as z from 'zod';
import { parseInstant, parsePlainDate } from '../../core/index';

export const isPlainDate = (text: string): boolean => parsePlainDate(text) !== undefined;

/** A civil day, `YYYY-MM-DD`, that exists. */
export const plainDate = z.string().refine(isPlainDate).meta({ format: 'date' });

export const isInstant = (text: string): boolean => parseInstant(text) !== undefined;

/** A point of time with its offset, read by the same strict reader as the envelope. */
export const instant = z.string().refine(isInstant).meta({ format: 'date-time' });

/** An instant, or the day where only the day is known. */
export const moment = z.union([instant, plainDate]);

/** ISO 8601, such as `P90D` or `PT9H`. */
export const duration = z.iso.duration();

export const month = z.string().regex(/^[0-9]{4}-(0[1-9]|1[0-2])$/);

export const period = z
  .string()
  .regex(/^[0-9]{4}(-(0[1-9]|1[0-2]))?$/)
  .describe('year, or year and month');
