/** Why a day is not counted. Texts are Spanish: they are shown to those who check a count by eye. */
export interface SkipReason {
  readonly kind: 'weekend' | 'holiday' | 'closure';
  readonly reason: string;
  /** Article or notice, in short form. */
  readonly source: string;
  /** Id of the calendar that lists the day. */
  readonly calendar: string;
}

/** A range of epoch days, both ends included. */
export interface DayRange {
  readonly from: number;
  readonly to: number;
}

/**
 * Business days of an authority. Days are epoch days. Every answer is limited to `coverage`: beyond
 * it the calendar says `undefined` (or throws, where the type leaves no room), never a guess.
 */
export interface Calendar {
  readonly id: string;
  /** Spanish title, for display. */
  readonly title: string;
  readonly coverage: DayRange;
  /** Throws `ProtocolError` `CALENDAR_NOT_COVERED` outside the coverage. */
  isBusinessDay(day: number): boolean;
  /**
   * The reasons why a day is not counted, one per calendar that lists it; empty for a business day.
   * Throws `ProtocolError` `CALENDAR_NOT_COVERED` outside the coverage.
   */
  whyNot(day: number): readonly SkipReason[];
  /**
   * The `n`-th business day after `day` (before it, for a negative `n`); `day` itself is never
   * counted (LFPA 38), and need not be a business day. `n = 0` gives `day`. `undefined` when `day`,
   * the answer or any day between is outside the coverage.
   */
  addBusinessDays(day: number, n: number): number | undefined;
  /** `day` itself when it is a business day, else the next one; `undefined` outside the coverage. */
  nextBusinessDay(day: number): number | undefined;
}
