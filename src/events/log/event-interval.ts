import type { Zone } from '../../calendar/index';
import { type Instant, parseInstant, parsePlainDate } from '../../core/index';
import type { Precision } from '../envelope';
import type { WrittenTime } from './log-event';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;

/** When an event happened: the text as read, and the interval in which it lies. */
export interface EventTime {
  readonly at: WrittenTime;
  readonly from: number;
  readonly to: number;
  readonly precision: Precision;
}

/**
 * Reads `occurredAt`; `undefined` when it is no time. A finer precision than the text has is not
 * believed: a plain date is always of precision `date`.
 */
export function readEventTime(
  text: string,
  precision: Precision | undefined,
  zone: Zone,
): EventTime | undefined {
  const instant = parseInstant(text);
  if (instant === undefined) {
    const day = parsePlainDate(text);
    if (day === undefined) return undefined;
    return { at: { kind: 'date', day }, ...intervalOf(day, zone), precision: 'date' };
  }
  const { epochMs, offsetMinutes } = instant;
  const at: WrittenTime = { kind: 'instant', epochMs, offsetMinutes };
  if (precision === 'date') {
    return { at, ...intervalOf(dayOf(instant, zone), zone), precision };
  }
  return { at, from: epochMs, to: epochMs, precision: precision ?? 'instant' };
}

/** Last instant of a plain date, or the instant itself; `undefined` for any other text. */
export function lastInstantOf(text: string, zone: Zone): number | undefined {
  return readEventTime(text, undefined, zone)?.to;
}

function dayOf(instant: Instant, zone: Zone): number {
  if (zone.covers(instant.epochMs)) return zone.dayOf(instant.epochMs);
  return Math.floor((instant.epochMs + instant.offsetMinutes * MINUTE_MS) / DAY_MS);
}

function intervalOf(day: number, zone: Zone): { from: number; to: number } {
  if (day >= zone.coverage.from && day <= zone.coverage.to) {
    return { from: zone.startOfDay(day), to: zone.endOfDay(day) };
  }
  // Beyond the years whose offsets are known, the day is as wide as any offset on Earth makes it.
  return { from: day * DAY_MS - 14 * HOUR_MS, to: (day + 1) * DAY_MS - 1 + 12 * HOUR_MS };
}
