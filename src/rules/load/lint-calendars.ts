import {
  type CalendarData,
  type CalendarReading,
  type DataFault,
  officeHourFaults,
  readCalendarData,
  zoneFaults,
} from '../../calendar/index';
import { shown } from './report-unknown';
import type { RuleText } from './rule-text';

type Calendar = NonNullable<CalendarReading['read']>;

/** A file of `calendars/` or `zones/`, by its path from the folder of the rules. */
export interface DayFile {
  readonly source: RuleText;
  readonly inside: string;
}

const OFFICE_HOURS = 'calendars/office-hours.json';

/**
 * What is wrong with the files by which terms are counted, each alone and the calendars together; gives
 * the calendars that could be read.
 */
export function lintCalendars(files: readonly DayFile[]): readonly CalendarData[] {
  const calendars: { readonly source: RuleText; readonly calendar: Calendar }[] = [];
  for (const { source, inside } of files) {
    if (source.defects.length > 0) continue;
    if (inside.startsWith('zones/')) report(source, zoneFaults(source.value));
    else if (inside === OFFICE_HOURS) report(source, officeHourFaults(source.value));
    else {
      const { read: calendar, ...rest } = readCalendarData(source.value);
      if ('faults' in rest) report(source, rest.faults);
      if (calendar === undefined) continue;
      lintId(source, inside, calendar);
      lintOrder(source, calendar);
      calendars.push({ source, calendar });
    }
  }
  lintTogether(calendars);
  return calendars.map(({ calendar }) => calendar.file);
}

function report(source: RuleText, faults: readonly DataFault[]): void {
  for (const { code, path, key, message, help } of faults) {
    source.report(code, key === undefined ? path : [...path, key], message, help);
  }
}

function lintId(source: RuleText, inside: string, { file }: Calendar): void {
  const expected = inside.replace(/^calendars\/|\.json$/g, '');
  if (file.id === expected) return;
  source.report(
    'E_RULE_ID',
    ['id'],
    { es: 'la identidad es la ruta del archivo', en: 'the id is the path of the file' },
    { es: `escriba \`${shown(expected)}\``, en: `write \`${shown(expected)}\`` },
  );
}

/** A list that is in order shows at once which day of a year is not there. */
function lintOrder(source: RuleText, { file: { days } }: Calendar): void {
  days.forEach(({ date }, at) => {
    if (date >= (days[at - 1]?.date ?? '')) return;
    source.report(
      'E_CAL_ORDER',
      ['days', at, 'date'],
      {
        es: 'el día va antes del que está encima: la lista no está en orden',
        en: 'the day comes before the one above it: the list is not in order',
      },
      { es: 'ordene los días por fecha', en: 'put the days in order of date' },
    );
  });
}

/** Terms are counted by several lists at once: on a day that one of them lacks, by none. */
function lintTogether(
  calendars: readonly { readonly source: RuleText; readonly calendar: Calendar }[],
): void {
  const lastOfAll = Math.min(...calendars.map(({ calendar }) => calendar.coverage.to));
  for (const { source, calendar } of calendars) {
    if (calendar.coverage.from <= lastOfAll) continue;
    source.report(
      'E_CAL_RANGE',
      ['coverage'],
      {
        es: 'el calendario empieza cuando otro ya terminó: ningún plazo puede contarse por los dos',
        en: 'the calendar begins when another one has ended: no term can be counted by both',
      },
      {
        es: 'haga que los calendarios cubran los mismos años',
        en: 'let the calendars cover the same years',
      },
    );
  }
}
