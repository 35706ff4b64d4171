import type { Zone } from '../../calendar/index';
import { epochDayOf } from '../../core/index';

/** What reading a time of the wall asks of a zone. */
export type Clock = Pick<Zone, 'coverage' | 'instantsOf' | 'offsetAt'>;

/** Form of the names of zones: `Europe/Amsterdam`. A bare abbreviation, such as `CST`, names several. */
export const ZONE_NAME = /^[A-Z][A-Za-z_]+(?:\/[A-Za-z0-9_+-]+)+$/;

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
/** Before 1970 the tables of zones differ from one system to another; past 2037 they are a guess. */
const COVERAGE = { from: epochDayOf(1970, 1, 1), to: epochDayOf(2037, 12, 31) };

/**
 * The clock of a zone abroad, of which this library has no table of its own: public logs are of many
 * countries. Its offsets are those that the runtime knows. `undefined` where it knows no such zone.
 */
export function foreignClock(name: string): Clock | undefined {
  const written = formatOf(name);
  if (written === undefined) return undefined;
  const ask = (epochMs: number): number => offsetIn(written.format(epochMs));
  const byDay = new Map<number, number>();
  const atStartOf = (day: number): number => {
    const offset = byDay.get(day) ?? ask(day * DAY_MS);
    byDay.set(day, offset);
    return offset;
  };
  // Where a day of UTC begins and ends at one offset it has it all day long.
  const offsetAt = (epochMs: number): number => {
    const day = Math.floor(epochMs / DAY_MS);
    const offset = atStartOf(day);
    return offset === atStartOf(day + 1) ? offset : ask(epochMs);
  };
  return {
    coverage: COVERAGE,
    offsetAt,
    instantsOf: (day, hour, minute) => {
      const wallMs = day * DAY_MS + (hour * 60 + minute) * MINUTE_MS;
      const offsets = new Set([offsetAt(wallMs - DAY_MS), offsetAt(wallMs + DAY_MS)]);
      return [...offsets]
        .filter((offset) => !Number.isNaN(offset))
        .map((offset) => wallMs - offset * MINUTE_MS)
        .filter((epochMs) => epochMs + offsetAt(epochMs) * MINUTE_MS === wallMs)
        .sort((a, b) => a - b);
    },
  };
}

function formatOf(timeZone: string): Intl.DateTimeFormat | undefined {
  if (!ZONE_NAME.test(timeZone)) return undefined;
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
  } catch {
    return undefined;
  }
}

/**
 * Minutes east of UTC of a date that ends in `GMT+01:00`, or `GMT` for none. No number for an offset
 * with seconds, as clocks had before they kept to minutes: no instant is then found.
 */
function offsetIn(text: string): number {
  const written = /GMT(?:([+-])(\d{2}):(\d{2}))?$/.exec(text);
  if (written === null) return Number.NaN;
  const [, sign, hours, minutes] = written;
  const size = Number(hours ?? 0) * 60 + Number(minutes ?? 0);
  return sign === '-' ? -size : size;
}
