import type { Zone } from '../../calendar/index';
import type { LogEvent } from '../../events/index';
import { type Month, monthOfDay } from './month';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/**
 * The civil month of an event: of the day that was written, or of the instant in the zone of the
 * authority. Beyond the years that the zone covers, the offset that was written decides.
 */
export function eventMonth({ at }: LogEvent, zone: Zone): Month {
  if (at.kind === 'date') return monthOfDay(at.day);
  const { epochMs, offsetMinutes } = at;
  return monthOfDay(
    zone.covers(epochMs)
      ? zone.dayOf(epochMs)
      : Math.floor((epochMs + offsetMinutes * MINUTE_MS) / DAY_MS),
  );
}
