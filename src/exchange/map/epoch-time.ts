import { formatInstant, parseInstant } from '../../core/index';
import type { ReadDate } from './read-date';

const WHOLE = /^-?\d{1,15}$/;

/**
 * The instant of a whole number of units (of `unitMs` milliseconds) since 1970, in UTC; `undefined`
 * for another text, or an instant of no year that a log may have.
 */
export function epochTime(text: string, unitMs: 1 | 1000): ReadDate | undefined {
  if (!WHOLE.test(text)) return undefined;
  const written = formatInstant(Number(text) * unitMs, 0);
  return parseInstant(written) === undefined ? undefined : { text: written, precision: 'instant' };
}
