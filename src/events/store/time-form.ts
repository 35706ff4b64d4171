import { formatInstant } from '../../core/index';

/**
 * How an instant was written, as far as its numbers do not say it: none, three or six digits of the
 * second's fraction (`toISOString` writes three, other languages six), and `+00:00` for `Z`.
 */
export type TimeForm = number;

/** Three digits. */
export const WITH_MS = 1;
/** Six. */
export const WITH_MICROS = 2;
/** Offset 0 as `+00:00`. */
export const NUMERIC_ZERO = 4;
/** Any other way: such an instant cannot be written again from its numbers. */
export const ODD_FORM = -1;
/** Bits of a form that is not odd. */
export const FORM_BITS = 3;

const TO_SECONDS = '2016-03-18T22:40:00'.length;
/** Characters of an offset that is not `Z`. */
export const LENGTH_OF_OFFSET = '-06:00'.length;
const SECOND_MS = 1000;

/** An instant as it was written; `micros` are those past the millisecond. */
export function writtenInstant(
  epochMs: number,
  offsetMinutes: number,
  form: TimeForm,
  micros: number,
): string {
  const usual = formatInstant(epochMs, offsetMinutes);
  if (form === 0) return usual;
  const ms = epochMs - Math.floor(epochMs / SECOND_MS) * SECOND_MS;
  const fraction =
    (form & WITH_MS) !== 0
      ? `.${digits(ms)}`
      : (form & WITH_MICROS) !== 0
        ? `.${digits(ms)}${digits(micros)}`
        : '';
  const offset = usual.endsWith('Z') ? 'Z' : usual.slice(-LENGTH_OF_OFFSET);
  return `${usual.slice(0, TO_SECONDS)}${fraction}${(form & NUMERIC_ZERO) === 0 ? offset : '+00:00'}`;
}

const digits = (value: number): string => String(value).padStart(3, '0');
