import { ProtocolError } from '../core/index';
import type { Calendar, DayRange } from './calendar';
import { indexCalendar } from './day-index';

/**
 * A calendar in which a day is non-working when it is so in any of `calendars`: two lists of
 * non-working days that conflict are read together for whoever files (thesis P. XXV/97).
 *
 * Covers the days that all of them cover. Throws `ProtocolError` `E_CAL_RANGE` when there are none.
 */
export function unionOf(id: string, ...calendars: readonly Calendar[]): Calendar {
  return indexCalendar({
    id,
    title: calendars.map(({ title }) => title).join(' + '),
    coverage: commonCoverage(calendars),
    isBusinessDay: (day) => calendars.every((calendar) => calendar.isBusinessDay(day)),
    whyNot: (day) => calendars.flatMap((calendar) => calendar.whyNot(day)),
  });
}

/**
 * A calendar in which a day is non-working only when it is so in all of `calendars`.
 *
 * Covers the days that all of them cover. Throws `ProtocolError` `E_CAL_RANGE` when there are none.
 */
export function intersectionOf(id: string, ...calendars: readonly Calendar[]): Calendar {
  const isBusinessDay = (day: number): boolean =>
    calendars.some((calendar) => calendar.isBusinessDay(day));
  return indexCalendar({
    id,
    title: calendars.map(({ title }) => title).join(' ∩ '),
    coverage: commonCoverage(calendars),
    isBusinessDay,
    whyNot: (day) =>
      isBusinessDay(day) ? [] : calendars.flatMap((calendar) => calendar.whyNot(day)),
  });
}

function commonCoverage(calendars: readonly Calendar[]): DayRange {
  const from = Math.max(...calendars.map(({ coverage }) => coverage.from));
  const to = Math.min(...calendars.map(({ coverage }) => coverage.to));
  if (calendars.length === 0 || from > to) {
    throw new ProtocolError(
      'E_CAL_RANGE',
      'the calendars have no day in common',
      'combine calendars whose coverages overlap',
    );
  }
  return { from, to };
}
