import type { Zone } from '../../calendar/index';

/**
 * The instant, in epoch milliseconds, at which a law of a civil day comes into force; infinite where
 * that day lies before or after those that the zone covers.
 */
export function inForceSince(day: number, zone: Zone): number {
  if (day < zone.coverage.from) return Number.NEGATIVE_INFINITY;
  return day > zone.coverage.to ? Number.POSITIVE_INFINITY : zone.startOfDay(day);
}
