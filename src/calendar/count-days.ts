import { civilDayOf, daysInMonth, epochDayOf } from '../core/index';
import type { Calendar } from './calendar';
import type { TermSpec } from './term';

/** The last day of a term in days or months, before and after the roll. */
export interface DayCount {
  readonly nominalDay: number;
  readonly dueDay: number;
}

/**
 * Counts a term in days or months from the civil day of the event. `undefined` when the calendar
 * does not cover a day that the count depends on. The spec has been checked.
 */
export function countDays(
  spec: TermSpec,
  eventDay: number,
  calendar: Calendar,
): DayCount | undefined {
  switch (spec.unit) {
    case 'business-days':
      return countBusinessDays(spec, eventDay, calendar);
    case 'calendar-days':
      return countCalendarDays(spec, eventDay, calendar);
    default:
      return countMonths(spec.length, eventDay, calendar);
  }
}

/**
 * Backwards, the event day is excluded and the n-th business day before it is the latest admissible
 * one: no article says how "con n días hábiles de anticipación" is counted, and this reading needs
 * the fewest assumptions.
 */
function countBusinessDays(
  spec: TermSpec,
  eventDay: number,
  calendar: Calendar,
): DayCount | undefined {
  const sign = spec.direction === 'before' ? -1 : 1;
  const { from, to } = calendar.coverage;
  if (!(eventDay >= from && eventDay <= to)) return undefined;
  const already = spec.countEventDay === true && calendar.isBusinessDay(eventDay) ? 1 : 0;
  const day = calendar.addBusinessDays(eventDay, sign * (spec.length - already));
  return day === undefined ? undefined : { nominalDay: day, dueDay: day };
}

function countCalendarDays(
  spec: TermSpec,
  eventDay: number,
  calendar: Calendar,
): DayCount | undefined {
  const sign = spec.direction === 'before' ? -1 : 1;
  const nominalDay = eventDay + sign * (spec.length - (spec.countEventDay === true ? 1 : 0));
  if (spec.lastDay !== 'rolls') return { nominalDay, dueDay: nominalDay };
  const { from, to } = calendar.coverage;
  if (!(nominalDay >= from && nominalDay <= to)) return undefined;
  const dueDay = calendar.isBusinessDay(nominalDay)
    ? nominalDay
    : calendar.addBusinessDays(nominalDay, sign);
  return dueDay === undefined ? undefined : { nominalDay, dueDay };
}

/**
 * LFPA 29: a month ends on the same-numbered day; where the month has no such day, on the first
 * business day of the following month (not on its own last day, as date libraries do); and a last
 * day that is not a business day passes to the next one.
 */
function countMonths(months: number, eventDay: number, calendar: Calendar): DayCount | undefined {
  const nominalDay = sameNumberedDay(eventDay, months) ?? firstOfMonthAfter(eventDay, months);
  const dueDay = calendar.nextBusinessDay(nominalDay);
  return dueDay === undefined ? undefined : { nominalDay, dueDay };
}

/** The day with the same number `months` later, or `undefined` where that month has none. */
export function sameNumberedDay(eventDay: number, months: number): number | undefined {
  const { year, month, dayOfMonth } = civilDayOf(eventDay);
  const count = year * 12 + month - 1 + months;
  const target = { year: Math.floor(count / 12), month: (count % 12) + 1 };
  return dayOfMonth <= daysInMonth(target.year, target.month)
    ? epochDayOf(target.year, target.month, dayOfMonth)
    : undefined;
}

function firstOfMonthAfter(eventDay: number, months: number): number {
  const { year, month } = civilDayOf(eventDay);
  const count = year * 12 + month + months;
  return epochDayOf(Math.floor(count / 12), (count % 12) + 1, 1);
}
