import { civilDayOf } from '../../core/index';

/** A civil month as the number of months since January of the year 0. */
export type Month = number;

/** Months from the first to the last, both of them in it. */
export interface Period {
  readonly from: Month;
  readonly to: Month;
}

/** Reads `YYYY-MM` of the years 1900 to 2100; `undefined` for any other text. */
export function parseMonth(text: string): Month | undefined {
  const match = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(text);
  if (match === null) return undefined;
  const year = Number(match[1]);
  return year < 1900 || year > 2100 ? undefined : year * 12 + Number(match[2]) - 1;
}

/** `YYYY-MM` of a month. */
export function formatMonth(month: Month): string {
  return `${yearOf(month)}-${String((month % 12) + 1).padStart(2, '0')}`;
}

/** The month of an epoch day. */
export function monthOfDay(day: number): Month {
  const { year, month } = civilDayOf(day);
  return year * 12 + month - 1;
}

export const yearOf = (month: Month): number => Math.floor(month / 12);

export const isWithin = (month: Month, { from, to }: Period): boolean =>
  month >= from && month <= to;

export const isPart = (part: Period, whole: Period): boolean =>
  part.from >= whole.from && part.to <= whole.to;

export const isSamePeriod = (a: Period, b: Period): boolean => a.from === b.from && a.to === b.to;

/** A period cut at the boundaries of years (12), quarters (3) or months (1). */
export function cut(period: Period, months: 12 | 3 | 1): Period[] {
  const parts: Period[] = [];
  for (let from = period.from; from <= period.to; ) {
    const to = Math.min(period.to, from - (from % months) + months - 1);
    parts.push({ from, to });
    from = to + 1;
  }
  return parts;
}
