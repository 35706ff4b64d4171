import type { LedgerEntry } from '../../../calendar/index';
import {
  civilDayOf,
  daysInMonth,
  epochDayOf,
  formatPlainDate,
  parsePlainDate,
  weekdayOf,
} from '../../../core/index';

/** One day of a month as the count leaves it. */
export interface DayCell {
  readonly dayOfMonth: number;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** Nothing where the count does not touch the day. */
  readonly entry: LedgerEntry | undefined;
}

/** A civil month with its weeks from Monday to Sunday; `undefined` is a day of another month. */
export interface MonthGrid {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly weeks: readonly (readonly (DayCell | undefined)[])[];
}

const WEEK = 7;

/** The months that a count touches, in order, with each entry of the ledger on its day. */
export function monthGrids(entries: readonly LedgerEntry[]): readonly MonthGrid[] {
  const byDay = new Map<number, LedgerEntry>();
  const months = new Set<string>();
  for (const entry of entries) {
    const day = parsePlainDate(entry.date);
    if (day === undefined) continue;
    byDay.set(day, entry);
    months.add(entry.date.slice(0, 7));
  }
  return [...months].sort().map((text) => {
    const [year = 0, month = 0] = text.split('-').map(Number);
    return { year, month, weeks: weeksOf(year, month, byDay) };
  });
}

function weeksOf(
  year: number,
  month: number,
  byDay: ReadonlyMap<number, LedgerEntry>,
): readonly (readonly (DayCell | undefined)[])[] {
  const first = epochDayOf(year, month, 1);
  const before = (weekdayOf(first) + WEEK - 1) % WEEK;
  const length = daysInMonth(year, month);
  const count = Math.ceil((before + length) / WEEK);
  return Array.from({ length: count }, (_week, week) =>
    Array.from({ length: WEEK }, (_day, place) => {
      const at = week * WEEK + place - before;
      return at < 0 || at >= length ? undefined : cellOf(first + at, byDay);
    }),
  );
}

function cellOf(day: number, byDay: ReadonlyMap<number, LedgerEntry>): DayCell {
  const { dayOfMonth } = civilDayOf(day);
  return { dayOfMonth, date: formatPlainDate(day), entry: byDay.get(day) };
}
