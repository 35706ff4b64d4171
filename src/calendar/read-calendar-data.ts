import type * as z from 'zod';
import { parsePlainDate } from '../core/index';
import type { DayRange } from './calendar';
import { type CalendarData, calendarData } from './calendar-data';
import type { DataFault } from './data-fault';
import { shapeFaults } from './shape-faults';

/** A calendar file as it was read, or all that is wrong with it. */
export type CalendarReading =
  | { readonly read: { readonly file: CalendarData; readonly coverage: DayRange } }
  | { readonly read?: never; readonly faults: readonly [DataFault, ...DataFault[]] };

/**
 * Reads the content of a calendar file: `E_CAL_SHAPE`, `E_CAL_RANGE`, `E_CAL_DUPLICATE` and
 * `E_CAL_SOURCE`, as `loadCalendar` throws them.
 */
export function readCalendarData(data: unknown): CalendarReading {
  const { success, data: file, error } = calendarData.safeParse(data);
  const coverage = success ? rangeOf(file.coverage) : undefined;
  const [first, ...others] = success ? faultsIn(file, coverage) : faultsOfShape(error);
  if (first !== undefined) return { faults: [first, ...others] };
  if (success && coverage !== undefined) return { read: { file, coverage } };
  return { faults: [noRange('E_CAL_RANGE')] };
}

const faultsOfShape = (error: z.ZodError): readonly DataFault[] =>
  shapeFaults('E_CAL_SHAPE', error, {
    es: 'compárelo con schema/calendar.schema.json',
    en: 'compare it with schema/calendar.schema.json',
  }).map((fault) => (isSource(fault.path.at(-1)) ? withoutSource(fault.path) : fault));

const faultsIn = (file: CalendarData, coverage: DayRange | undefined): readonly DataFault[] => [
  ...(file.weekend.length > 0 && file.weekendSource === null
    ? [withoutSource(['weekendSource'])]
    : []),
  ...(coverage === undefined ? [] : dayFaults(file, coverage)),
];

const isSource = (key: unknown): boolean => key === 'source' || key === 'weekendSource';

/** Two days that exist, the earlier one first. */
export function rangeOf(range: {
  readonly from: string;
  readonly to: string;
}): DayRange | undefined {
  const from = parsePlainDate(range.from);
  const to = parsePlainDate(range.to);
  return from === undefined || to === undefined || from > to ? undefined : { from, to };
}

/** A file that says for which days it holds, and names none. */
export const noRange = (code: string): DataFault => ({
  code,
  path: ['coverage'],
  message: {
    es: 'lo que cubre el archivo no es un intervalo de días',
    en: 'the coverage of the calendar is not a range of days',
  },
  help: {
    es: 'dé dos fechas que existan, primero la anterior',
    en: 'give two existing dates, the earlier one first',
  },
});

const withoutSource = (path: DataFault['path']): DataFault => ({
  code: 'E_CAL_SOURCE',
  path,
  message: {
    es: 'un día inhábil del calendario no tiene fuente',
    en: 'a non-working day of the calendar has no source',
  },
  help: {
    es: 'cite el artículo o el acuerdo del DOF que hace inhábil el día',
    en: 'cite the article or the notice of the DOF that makes the day non-working',
  },
});

function dayFaults({ days }: CalendarData, coverage: DayRange): readonly DataFault[] {
  const seen = new Set<number>();
  return days.flatMap(({ date }, position): DataFault | [] => {
    const path = ['days', position, 'date'];
    const day = parsePlainDate(date);
    if (day === undefined || day < coverage.from || day > coverage.to) {
      return {
        code: 'E_CAL_RANGE',
        path,
        message: {
          es: 'un día del calendario no existe o queda fuera de lo que cubre',
          en: 'a day of the calendar does not exist or lies outside its coverage',
        },
        help: {
          es: 'corrija la fecha, o amplíe `coverage` cuando se conozca cada día de lo que abarca',
          en: 'correct the date, or widen `coverage` once every day of the wider range is known',
        },
      };
    }
    if (seen.has(day)) {
      return {
        code: 'E_CAL_DUPLICATE',
        path,
        message: {
          es: 'un día está dos veces en el calendario',
          en: 'a day is listed twice in one calendar',
        },
        help: {
          es: 'deje una sola vez el día y nombre ahí las dos fuentes',
          en: 'keep one entry, and name both sources in it',
        },
      };
    }
    seen.add(day);
    return [];
  });
}
