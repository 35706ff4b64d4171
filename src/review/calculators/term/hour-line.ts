import { type Calendar, WEEKDAYS, type Weekday, type Zone } from '../../../calendar/index';
import { formatPlainDate, weekdayOf } from '../../../core/index';

/** The hours of a term that run on one civil day. */
export interface DayOfHours {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly weekday: Weekday;
  /** Epoch milliseconds at which the count enters and leaves the day. */
  readonly from: number;
  readonly to: number;
  /** Hours run since the start when the count leaves the day; less than whole at a changed clock. */
  readonly run: number;
  /** Why the day is not a business day: its hours run all the same. */
  readonly nonWorking: string | undefined;
}

const HOUR_MS = 3_600_000;

/** A term in hours day by day, from one instant to a later one; both covered by the zone. */
export function hourLine(
  start: number,
  due: number,
  zone: Zone,
  calendar: Calendar,
): readonly DayOfHours[] {
  const days: DayOfHours[] = [];
  const [first, last] = start <= due ? [start, due] : [due, start];
  for (let day = zone.dayOf(first); day <= zone.dayOf(last); day++) {
    const from = Math.max(first, zone.startOfDay(day));
    const to = Math.min(last, zone.endOfDay(day) + 1);
    days.push({
      date: formatPlainDate(day),
      weekday: WEEKDAYS[weekdayOf(day)] ?? 'sunday',
      from,
      to,
      run: (to - first) / HOUR_MS,
      nonWorking: reasonOf(day, calendar),
    });
  }
  return days;
}

function reasonOf(day: number, calendar: Calendar): string | undefined {
  const { from, to } = calendar.coverage;
  if (day < from || day > to) return undefined;
  const reasons = calendar.whyNot(day).map(({ reason }) => reason);
  return reasons.length === 0 ? undefined : [...new Set(reasons)].join('; ');
}
