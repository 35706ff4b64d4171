import { ProtocolError, parsePlainDate, weekdayOf } from '../core/index';
import type { Calendar, DayRange, SkipReason } from './calendar';
import { type CalendarData, calendarData } from './calendar-data';
import { indexCalendar } from './day-index';
import { WEEKDAY_NAMES_ES, WEEKDAYS } from './weekday';

/** Options of `loadCalendar`. */
export interface LoadCalendarOptions {
  /** Leaves out the days whose `certainty` is `disputed`; they count as business days. */
  readonly withoutDisputed?: boolean;
}

/**
 * Builds a calendar from the content of a calendar file (schema/calendar.schema.json).
 *
 * Throws `ProtocolError`, with the key path in `where`: `E_CAL_SHAPE` for a file that the schema
 * refuses, `E_CAL_RANGE` for a date that does not exist or lies outside the coverage,
 * `E_CAL_DUPLICATE` for a day listed twice, `E_CAL_SOURCE` for a day without a source: an invented
 * holiday moves a deadline, so each day cites what makes it one.
 */
export function loadCalendar(data: unknown, options: LoadCalendarOptions = {}): Calendar {
  const file = checkShape(data);
  const coverage = checkCoverage(file);
  const listed = indexDays(file, coverage, options.withoutDisputed === true);
  const weekend = new Map<number, readonly SkipReason[]>(
    file.weekend.map((name) => {
      const weekday = WEEKDAYS.indexOf(name);
      return [weekday, [weekendReason(file, weekday)]];
    }),
  );
  return indexCalendar({
    id: file.id,
    title: file.title,
    coverage,
    isBusinessDay: (day) => !weekend.has(weekdayOf(day)) && !listed.has(day),
    whyNot: (day) => {
      const holiday = listed.get(day);
      return [...(weekend.get(weekdayOf(day)) ?? []), ...(holiday === undefined ? [] : [holiday])];
    },
  });
}

function checkShape(data: unknown): CalendarData {
  const parsed = calendarData.safeParse(data);
  if (!parsed.success) {
    const path = parsed.error.issues[0]?.path ?? [];
    const where = path.length === 0 ? '(root)' : path.map(String).join('.');
    if (path.at(-1) === 'source' || path.at(-1) === 'weekendSource') throw withoutSource(where);
    throw new ProtocolError(
      'E_CAL_SHAPE',
      'the calendar file does not have the shape of a calendar',
      'compare it with schema/calendar.schema.json',
      where,
    );
  }
  if (parsed.data.weekend.length > 0 && parsed.data.weekendSource === null) {
    throw withoutSource('weekendSource');
  }
  return parsed.data;
}

function withoutSource(where: string): ProtocolError {
  return new ProtocolError(
    'E_CAL_SOURCE',
    'a non-working day of the calendar has no source',
    'cite the article or the notice of the DOF that makes the day non-working',
    where,
  );
}

function checkCoverage(file: CalendarData): DayRange {
  const from = parsePlainDate(file.coverage.from);
  const to = parsePlainDate(file.coverage.to);
  if (from === undefined || to === undefined || from > to) {
    throw new ProtocolError(
      'E_CAL_RANGE',
      'the coverage of the calendar is not a range of days',
      'give two existing dates, the earlier one first',
      'coverage',
    );
  }
  return { from, to };
}

function indexDays(
  file: CalendarData,
  coverage: DayRange,
  withoutDisputed: boolean,
): Map<number, SkipReason> {
  const seen = new Set<number>();
  const listed = new Map<number, SkipReason>();
  for (const [position, entry] of file.days.entries()) {
    const where = `days.${position}`;
    const day = parsePlainDate(entry.date);
    if (day === undefined || day < coverage.from || day > coverage.to) {
      throw new ProtocolError(
        'E_CAL_RANGE',
        'a day of the calendar does not exist or lies outside its coverage',
        'correct the date, or widen `coverage` once every day of the wider range is known',
        `${where}.date`,
      );
    }
    if (seen.has(day)) {
      throw new ProtocolError(
        'E_CAL_DUPLICATE',
        'a day is listed twice in one calendar',
        'keep one entry, and name both sources in it',
        `${where}.date`,
      );
    }
    seen.add(day);
    if (withoutDisputed && entry.certainty === 'disputed') continue;
    const kind = file.kind === 'closure' ? 'closure' : 'holiday';
    listed.set(day, { kind, reason: entry.reason, source: entry.source, calendar: file.id });
  }
  return listed;
}

function weekendReason(file: CalendarData, weekday: number): SkipReason {
  return {
    kind: 'weekend',
    reason: WEEKDAY_NAMES_ES[weekday] ?? '',
    source: file.weekendSource ?? file.source,
    calendar: file.id,
  };
}
