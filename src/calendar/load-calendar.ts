import { ProtocolError, parsePlainDate, weekdayOf } from '../core/index';
import type { Calendar, SkipReason } from './calendar';
import type { CalendarData } from './calendar-data';
import type { DataFault } from './data-fault';
import { indexCalendar } from './day-index';
import { readCalendarData } from './read-calendar-data';
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
  const reading = readCalendarData(data);
  if (reading.read === undefined) throw refusal(reading.faults[0]);
  const { file, coverage } = reading.read;
  const listed = indexDays(file, options.withoutDisputed === true);
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

function refusal({ code, path, message, help }: DataFault): ProtocolError {
  return new ProtocolError(code, message.en, help.en, path.join('.') || '(root)');
}

function indexDays(file: CalendarData, withoutDisputed: boolean): Map<number, SkipReason> {
  const kind = file.kind === 'closure' ? 'closure' : 'holiday';
  const listed = new Map<number, SkipReason>();
  for (const { date, certainty, reason, source } of file.days) {
    const day = parsePlainDate(date);
    if (day === undefined || (withoutDisputed && certainty === 'disputed')) continue;
    listed.set(day, { kind, reason, source, calendar: file.id });
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
