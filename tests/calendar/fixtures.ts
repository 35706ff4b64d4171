import {
  type Calendar,
  federalCalendars,
  MECHANISM_ZONE,
  type Moment,
  type TermDue,
  type TermResult,
  zoneOf,
} from '../../src/calendar/index';
import { formatPlainDate, parseInstant, parsePlainDate } from '../../src/core/index';

export const federal = federalCalendars();
export const mexicoCity = zoneOf(MECHANISM_ZONE);

export const FIRST_DAY = day('2011-01-01');
export const LAST_DAY = day('2030-12-31');

/** Epoch day of a date that exists. */
export function day(text: string): number {
  const found = parsePlainDate(text);
  if (found === undefined) throw new Error(`${text} is not a date`);
  return found;
}

export function at(text: string): Moment {
  const found = parseInstant(text);
  if (found === undefined) throw new Error(`${text} is not an instant`);
  return { kind: 'instant', ...found };
}

export function on(text: string): Moment {
  return { kind: 'date', day: day(text) };
}

export function ms(text: string): number {
  const found = parseInstant(text);
  if (found === undefined) throw new Error(`${text} is not an instant`);
  return found.epochMs;
}

export function due(result: TermResult): TermDue {
  if (!result.ok) throw new Error(`${result.code}: ${result.message}`);
  return result;
}

export function dueDate(result: TermResult): string {
  return formatPlainDate(due(result).dueDay);
}

/** Days of a calendar that are no business days; asked of it once, for each is walked over many times. */
const closedDays = new Map<Calendar, ReadonlySet<number>>();

function closedDaysOf(calendar: Calendar): ReadonlySet<number> {
  const known = closedDays.get(calendar);
  if (known !== undefined) return known;
  const closed = new Set<number>();
  for (let each = calendar.coverage.from; each <= calendar.coverage.to; each++) {
    if (calendar.whyNot(each).length > 0) closed.add(each);
  }
  closedDays.set(calendar, closed);
  return closed;
}

/** Adds business days one day at a time: slow, and plain enough to be believed. */
export function walk(calendar: Calendar, from: number, n: number): number | undefined {
  const closed = closedDaysOf(calendar);
  const step = n < 0 ? -1 : 1;
  let current = from;
  for (let left = Math.abs(n); left > 0; ) {
    current += step;
    if (current < calendar.coverage.from || current > calendar.coverage.to) return undefined;
    if (!closed.has(current)) left--;
  }
  return current;
}

/** The content of a calendar file with one entry per given date. */
export function calendarFile(dates: readonly string[], changes: Record<string, unknown> = {}) {
  return {
    id: 'prueba',
    title: 'Calendario de prueba',
    authority: 'Ninguna',
    territory: 'MX',
    kind: 'list',
    source: 'Prueba',
    coverage: { from: '2015-01-01', to: '2016-12-31' },
    weekend: ['saturday', 'sunday'],
    weekendSource: 'Prueba',
    notes: [],
    days: dates.map((date) => ({
      date,
      reason: 'prueba',
      source: 'Prueba 1',
      published: null,
      certainty: 'high',
    })),
    ...changes,
  };
}
