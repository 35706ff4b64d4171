import { type BilingualText, civilDayOf, epochDayOf, weekdayOf } from '../../../core/index';
import type { CalendarPolicy } from '../../../rules/index';
import { both } from '../change';

/** A moment from which the count of a term shows what it is worth. */
export interface TellingStart {
  readonly occasion: BilingualText;
  readonly epochMs: number;
}

/** A year of which every list of days off is known; later rules are shown in their own. */
const [FIRST_YEAR, LAST_YEAR] = [2016, 2029];
const HOUR_MS = 3_600_000;
const MONDAY = 1;

/** Moments for a rule in force from a civil day: ordinary ones, and those before days off. */
export function tellingStarts(day: number, policy: CalendarPolicy): readonly TellingStart[] {
  const year = Number.isFinite(day)
    ? Math.min(LAST_YEAR, Math.max(FIRST_YEAR, civilDayOf(day).year + 1))
    : FIRST_YEAR;
  const on = (month: number, date: number) => epochDayOf(year, month, date);
  const monday = firstMonday(on(6, 1), policy);
  const eve = eveOfLongestRest(on(3, 15), on(5, 10), policy);
  const at = (occasion: BilingualText, civil: number, hour: number): readonly TellingStart[] => {
    const { coverage } = policy.zone;
    if (civil < coverage.from || civil > coverage.to) return [];
    return [{ occasion, epochMs: policy.zone.startOfDay(civil) + hour * HOUR_MS }];
  };
  return [
    ...at(both('un lunes a las 10:00', 'a Monday at 10:00'), monday, 10),
    ...at(both('un viernes a las 18:00', 'a Friday at 18:00'), monday + 4, 18),
    ...(eve === undefined
      ? []
      : at(both('la víspera del descanso de primavera', 'the eve of the spring recess'), eve, 10)),
    ...at(both('un 20 de diciembre', 'a 20 December'), on(12, 20), 10),
    ...at(both('un 31 de enero', 'a 31 January'), on(1, 31), 10),
  ];
}

/** The first Monday of a week without days off. */
function firstMonday(from: number, { union }: CalendarPolicy): number {
  const first = from + ((MONDAY - weekdayOf(from) + 7) % 7);
  for (let monday = first; monday < from + 60; monday += 7) {
    const week = [0, 1, 2, 3, 4].map((offset) => monday + offset);
    if (week.every((day) => isBusinessDay(day, union))) return monday;
  }
  return first;
}

/** The last business day before the longest run of days off, as Holy Week is one in most years. */
function eveOfLongestRest(from: number, to: number, { union }: CalendarPolicy): number | undefined {
  let best: { readonly eve: number; readonly length: number } | undefined;
  for (let day = from; day <= to; day++) {
    if (!isBusinessDay(day, union)) continue;
    let length = 0;
    while (day + length < to && !isBusinessDay(day + length + 1, union)) length++;
    if (length > 2 && length > (best?.length ?? 0)) best = { eve: day, length };
  }
  return best?.eve;
}

const isBusinessDay = (day: number, calendar: CalendarPolicy['union']): boolean =>
  day >= calendar.coverage.from && day <= calendar.coverage.to && calendar.isBusinessDay(day);
