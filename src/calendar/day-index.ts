import { formatPlainDate, ProtocolError } from '../core/index';
import type { Calendar, DayRange, SkipReason } from './calendar';

/** What a calendar is before it is indexed. `isBusinessDay` is asked once per day of the coverage. */
export interface CalendarSource {
  readonly id: string;
  readonly title: string;
  readonly coverage: DayRange;
  isBusinessDay(day: number): boolean;
  whyNot(day: number): readonly SkipReason[];
}

/**
 * Indexes a calendar for rank and select: `rank[i]` counts the business days up to day `i`, and
 * `select[k]` is the `k`-th business day. Adding any number of business days is then two look-ups,
 * about a thousand times faster than walking the days with a date library (bench/terms.ts).
 */
export function indexCalendar(source: CalendarSource): Calendar {
  return new DayIndex(source);
}

class DayIndex implements Calendar {
  readonly id: string;
  readonly title: string;
  readonly coverage: DayRange;
  readonly #source: CalendarSource;
  readonly #from: number;
  readonly #rank: Int32Array;
  readonly #select: Int32Array;

  constructor(source: CalendarSource) {
    this.id = source.id;
    this.title = source.title;
    this.coverage = source.coverage;
    this.#source = source;
    this.#from = source.coverage.from;
    const size = source.coverage.to - source.coverage.from + 1;
    const rank = new Int32Array(size);
    const select = new Int32Array(size);
    let count = 0;
    for (let position = 0; position < size; position++) {
      const day = this.#from + position;
      if (source.isBusinessDay(day)) select[count++] = day;
      rank[position] = count;
    }
    this.#rank = rank;
    this.#select = select.slice(0, count);
  }

  isBusinessDay(day: number): boolean {
    const position = day - this.#from;
    const rank = this.#rank[position];
    if (rank === undefined) throw this.#notCovered(day);
    return this.#select[rank - 1] === day;
  }

  whyNot(day: number): readonly SkipReason[] {
    if (this.#rank[day - this.#from] === undefined) throw this.#notCovered(day);
    return this.#source.whyNot(day);
  }

  addBusinessDays(day: number, n: number): number | undefined {
    const rank = this.#rank[day - this.#from];
    if (rank === undefined) return undefined;
    if (n > 0) return this.#select[rank + n - 1];
    if (n === 0) return day;
    // Counting back starts before `day`, so a business `day` is taken out of its own rank.
    return this.#select[(this.#select[rank - 1] === day ? rank - 1 : rank) + n];
  }

  nextBusinessDay(day: number): number | undefined {
    const rank = this.#rank[day - this.#from];
    if (rank === undefined) return undefined;
    return this.#select[rank - 1] === day ? day : this.#select[rank];
  }

  #notCovered(day: number): ProtocolError {
    const { from, to } = this.coverage;
    return new ProtocolError(
      'CALENDAR_NOT_COVERED',
      `calendar \`${this.id}\` does not cover ${Number.isSafeInteger(day) ? `epoch day ${day}` : 'that day'}`,
      `it covers ${formatPlainDate(from)} to ${formatPlainDate(to)}; add the missing years to its file`,
    );
  }
}
