import { OffsetZone, type Zone } from '../../calendar/index';
import { epochDayOf } from '../../core/index';

/**
 * `UTC`, or an offset such as `+01:00`, as the zone of a clock that is never changed: from `-12:00` to
 * `+14:00`, between which all clocks are.
 */
export const FIXED_OFFSET =
  /^(?:UTC|\+(?:(?:0\d|1[0-3]):[0-5]\d|14:00)|-(?:(?:0\d|1[01]):[0-5]\d|12:00))$/;

const YEARS = { from: epochDayOf(1900, 1, 1), to: epochDayOf(2100, 12, 31) };

/** The zone of a fixed offset; `undefined` for a name of another form. */
export function fixedOffset(name: string): Zone | undefined {
  if (!FIXED_OFFSET.test(name)) return undefined;
  const [hours = 0, minutes = 0] = name === 'UTC' ? [] : name.slice(1).split(':').map(Number);
  const size = hours * 60 + minutes;
  return new OffsetZone(name, YEARS, name.startsWith('-') ? -size : size, []);
}
