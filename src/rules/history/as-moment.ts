import type { Zone } from '../../calendar/index';
import { parseInstant, parsePlainDate } from '../../core/index';
import type { Bounds } from '../evaluate/bounds';

/**
 * Text that is a date or an instant, as a moment; any other value as it is. A day that the zone
 * does not cover is unknown.
 */
export function asMoment(zone: Zone, value: unknown): unknown {
  if (typeof value !== 'string') return value;
  const instant = parseInstant(value);
  if (instant !== undefined) return instant.epochMs;
  const day = parsePlainDate(value);
  if (day === undefined) return value;
  if (day < zone.coverage.from || day > zone.coverage.to) return undefined;
  return { atLeast: zone.startOfDay(day), atMost: zone.endOfDay(day) } satisfies Bounds;
}
