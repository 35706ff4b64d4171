import type { Calendar } from './calendar';
import type { Ledger } from './ledger';
import type { Zone } from './zone';

/** The units in which a term may be counted. */
export const TERM_UNITS = ['hours', 'business-days', 'calendar-days', 'months'] as const;

/** One of `TERM_UNITS`. */
export type TermUnit = (typeof TERM_UNITS)[number];

/** A term as a rule states it. */
export interface TermSpec {
  /** Whole number, at least 1. */
  readonly length: number;
  /** Hours are elapsed time, all days and hours; days and months are civil, in the zone. */
  readonly unit: TermUnit;
  /** `before` for "with five days' notice". Default `after`. Months are only counted forward. */
  readonly direction?: 'after' | 'before';
  /** Whether the day of the event is day 1. Default false (LFPA 38). Hours take no notice of it. */
  readonly countEventDay?: boolean;
  /**
   * What happens when the last of some calendar days is not a business day: it `stands` (default),
   * or `rolls` to the next business day (LFPA 29; to the previous one in a term counted backwards,
   * which would otherwise lose days of notice). Months always roll.
   */
  readonly lastDay?: 'rolls' | 'stands';
}

/** Where a term starts: an instant, or only a day of the zone. */
export type Moment =
  | { readonly kind: 'instant'; readonly epochMs: number; readonly offsetMinutes?: number }
  | { readonly kind: 'date'; readonly day: number };

/** What a term is counted by. */
export interface TermContext {
  readonly calendar: Calendar;
  readonly zone: Zone;
}

/** Why a term cannot be computed; see `computeTerm`. */
export type TermErrorCode = 'CALENDAR_NOT_COVERED' | 'TERM_INVALID' | 'TERM_FROM_DATE_ONLY';

/** A term that ends. */
export interface TermDue {
  readonly ok: true;
  /**
   * Last instant that is on time, inclusive, in epoch milliseconds: for hours the exact instant, for
   * days the last millisecond of the last day. Counted backwards, the latest admissible instant.
   */
  readonly due: number;
  /** Civil day of `due` in the zone. */
  readonly dueDay: number;
  /** Last day before any roll. */
  readonly nominalDay: number;
  readonly rolled: boolean;
  /** Day by day, why the term ends when it does; written only when it is read. */
  readonly ledger: Ledger;
}

/** A term that cannot be computed; a result and not an exception, for a log may say anything. */
export interface TermError {
  readonly ok: false;
  readonly code: TermErrorCode;
  /** English, one sentence. */
  readonly message: string;
}

/** A term that ends, or why it cannot be computed. */
export type TermResult = TermDue | TermError;
