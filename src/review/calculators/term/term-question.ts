import { MECHANISM_ZONE, type Zone } from '../../../calendar/index';
import { parsePlainDate } from '../../../core/index';
import type { CalendarChoice } from './calendar-choice';

/** What the term calculator is asked, as it stands in its fields. */
export interface TermQuestion {
  /** Id of a rule of kind `response`; empty where none is chosen. */
  readonly rule: string;
  /** `YYYY-MM-DD`, or empty. */
  readonly date: string;
  /** `HH:MM` or `HH:MM:SS`, or empty where only the day is known. */
  readonly time: string;
  /** One of `ZONE_NAMES`. */
  readonly zone: string;
  readonly calendar: CalendarChoice;
  /** Which of the two instants of an hour that the clock repeats. */
  readonly repeated: 'first' | 'second';
}

export const EMPTY_QUESTION: TermQuestion = {
  rule: '',
  date: '',
  time: '',
  zone: MECHANISM_ZONE,
  calendar: 'mecanismo',
  repeated: 'first',
};

/** When something happened, as far as its fields tell. */
export type AskedMoment =
  | { readonly kind: 'none' }
  | { readonly kind: 'unreadable' | 'not-covered' | 'skipped-hour' }
  | { readonly kind: 'day'; readonly day: number }
  | { readonly kind: 'instant'; readonly epochMs: number; readonly isRepeated: boolean };

const TIME = /^([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?$/;
const SECOND_MS = 1_000;

/** Reads date and hour on the clock of a zone; an hour that the clock skips is never moved. */
export function askedMoment(
  { date, time, repeated }: Pick<TermQuestion, 'date' | 'time' | 'repeated'>,
  zone: Zone,
): AskedMoment {
  if (date === '') return { kind: 'none' };
  const day = parsePlainDate(date);
  const clock = time === '' ? undefined : TIME.exec(time);
  if (day === undefined || clock === null) return { kind: 'unreadable' };
  if (day < zone.coverage.from || day > zone.coverage.to) return { kind: 'not-covered' };
  if (clock === undefined) return { kind: 'day', day };
  const instants = zone.instantsOf(day, Number(clock[1]), Number(clock[2]));
  const [first, second] = instants;
  if (first === undefined) return { kind: 'skipped-hour' };
  const chosen = repeated === 'second' ? (second ?? first) : first;
  return {
    kind: 'instant',
    epochMs: chosen + Number(clock[3] ?? 0) * SECOND_MS,
    isRepeated: second !== undefined,
  };
}
