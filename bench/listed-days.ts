import type { Calendar } from '../src/calendar/index';

/** Epoch days that a calendar does not count though they are no weekend, in order. */
export function listedDays(calendar: Calendar): number[] {
  const days: number[] = [];
  for (let day = calendar.coverage.from; day <= calendar.coverage.to; day++) {
    if (calendar.whyNot(day).some(({ kind }) => kind !== 'weekend')) days.push(day);
  }
  return days;
}
