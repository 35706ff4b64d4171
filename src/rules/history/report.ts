import { parsePlainDate } from '../../core/index';
import type { Environment } from './environment';
import type { HistoryEvent } from './history';

const PERIOD = /^([0-9]{4})(?:-([0-9]{2}))?$/;

/** The year, or the year and month, that a document or a table is about: as text, `2016`, `2016-03`. */
export function periodOf({ data }: HistoryEvent): string | undefined {
  if (typeof data.period === 'string') return data.period;
  return typeof data.year === 'number' ? String(data.year) : undefined;
}

/** The year after a year, the month after a month. */
export function nextPeriodOf(event: HistoryEvent): string | undefined {
  const { year, month } = partsOf(periodOf(event));
  if (year === undefined) return undefined;
  if (month === undefined) return written(year + 1);
  return month === 12 ? written(year + 1, 1) : written(year, month + 1);
}

/** The year after that of a period, as a number: how a plan says of which year it is. */
export function nextYearOf(event: HistoryEvent): number | undefined {
  const { year } = partsOf(periodOf(event));
  return year === undefined ? undefined : year + 1;
}

/** Last instant of a period in the zone of the authority. */
export function endOfPeriod(env: Environment, period: string | undefined): number | undefined {
  const { year, month } = partsOf(period);
  if (year === undefined) return undefined;
  const [followingYear, followingMonth] =
    month === undefined || month === 12 ? [year + 1, 1] : [year, month + 1];
  const following = parsePlainDate(`${written(followingYear, followingMonth)}-01`);
  if (following === undefined) return undefined;
  const last = following - 1;
  const { from, to } = env.zone.coverage;
  return last < from || last > to ? undefined : env.zone.endOfDay(last);
}

function partsOf(period: string | undefined): { year?: number; month?: number } {
  const [, year, month] = PERIOD.exec(period ?? '') ?? [];
  return {
    ...(year === undefined ? {} : { year: Number(year) }),
    ...(month === undefined ? {} : { month: Number(month) }),
  };
}

const written = (year: number, month?: number): string =>
  [String(year).padStart(4, '0'), ...(month === undefined ? [] : [twoDigits(month)])].join('-');

const twoDigits = (month: number): string => String(month).padStart(2, '0');
