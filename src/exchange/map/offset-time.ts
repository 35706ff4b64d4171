import { formatInstant, parseInstant } from '../../core/index';
import type { ReadDate } from './read-date';

const FORM =
  /^(\d{4}-\d{2}-\d{2})[Tt ](\d{2}:\d{2})(:\d{2})?(?:[.,](\d{1,9}))? ?([Zz]|UTC|GMT|[+-]\d{2}(?::?\d{2})?)$/;

/**
 * An instant as logs of many systems write it, in the form of the contract: RFC 3339 or the other
 * forms of ISO 8601 that leave nothing open, such as a space for the `T`, `+0100` or `+01` for
 * `+01:00`, `UTC` for `Z`, a comma before the fraction or no seconds. `undefined` without an offset.
 */
export function offsetTime(text: string): ReadDate | undefined {
  if (parseInstant(text) !== undefined) return { text, precision: 'instant' };
  const [, day, minute, second, fraction, zone = ''] = FORM.exec(text) ?? [];
  if (day === undefined || (second === undefined && fraction !== undefined)) return undefined;
  const instant = parseInstant(
    `${day}T${minute}${second ?? ':00'}${fraction === undefined ? '' : `.${fraction}`}${offsetOf(zone)}`,
  );
  if (instant === undefined) return undefined;
  return {
    text: formatInstant(instant.epochMs, instant.offsetMinutes),
    precision: second === undefined ? 'minute' : 'instant',
  };
}

function offsetOf(zone: string): string {
  if (!/^[+-]/.test(zone)) return 'Z';
  return `${zone.slice(0, 3)}:${zone.length === 3 ? '00' : zone.slice(-2)}`;
}
