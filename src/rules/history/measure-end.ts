import type { Zone } from '../../calendar/index';
import { civilDayOf, daysInMonth, epochDayOf } from '../../core/index';
import type { Bounds } from '../evaluate/bounds';
import type { Environment } from './environment';
import type { HistoryEvent } from './history';

const DURATION =
  /^P(?:(\d{1,4})Y)?(?:(\d{1,4})M)?(?:(\d{1,4})W)?(?:(\d{1,5})D)?(?:T(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,6})S)?)?$/;

/**
 * The instant at which the duration that a grant fixes for its measure runs out: the last one of its
 * last civil day, or the exact one where the duration has hours. Nothing ends then (67, 100); the
 * review is due by it. A month that lacks the day runs to the first of the next one (LFPA 29).
 */
export function measureEndsAt(env: Environment, event: HistoryEvent): number | Bounds | undefined {
  const { duration } = event.data;
  const parts = typeof duration === 'string' ? DURATION.exec(duration)?.slice(1) : undefined;
  if (parts === undefined) return undefined;
  const [years = 0, months = 0, weeks = 0, days = 0, ...clock] = parts.map((part) =>
    Number(part ?? 0),
  );
  const [hours = 0, minutes = 0, seconds = 0] = clock;
  const civil = { months: 12 * years + months, days: 7 * weeks + days };
  const elapsed = ((hours * 60 + minutes) * 60 + seconds) * 1000;
  const atLeast = laterBy(env.zone, event.from, civil, elapsed);
  const atMost = laterBy(env.zone, event.to, civil, elapsed);
  if (atLeast === undefined || atMost === undefined) return undefined;
  return atLeast === atMost ? atMost : { atLeast, atMost };
}

function laterBy(
  zone: Zone,
  from: number,
  { months, days }: { readonly months: number; readonly days: number },
  elapsed: number,
): number | undefined {
  if (!zone.covers(from)) return undefined;
  if (months === 0 && days === 0) {
    return elapsed > 0 && zone.covers(from + elapsed) ? from + elapsed : undefined;
  }
  const start = civilDayOf(zone.dayOf(from));
  const month = start.year * 12 + start.month - 1 + months;
  const [year, ofYear] = [Math.floor(month / 12), (month % 12) + 1];
  const day =
    (start.dayOfMonth > daysInMonth(year, ofYear)
      ? epochDayOf(year, ofYear, daysInMonth(year, ofYear)) + 1
      : epochDayOf(year, ofYear, start.dayOfMonth)) + days;
  if (day < zone.coverage.from || day > zone.coverage.to) return undefined;
  return zone.endOfDay(day) + elapsed;
}
