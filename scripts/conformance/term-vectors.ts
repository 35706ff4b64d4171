import { MECHANISM_ZONE } from '../../src/calendar/index';
import type { Draft } from './vector';

const CALENDARS = ['union', 'lfpa-28', 'calendario-oficial', 'lft-74', 'intersection'] as const;

interface Where {
  readonly calendar?: (typeof CALENDARS)[number];
  readonly zone?: string;
}

const term = (
  spec: Readonly<Record<string, unknown>>,
  from: string,
  { calendar = 'union', zone = MECHANISM_ZONE }: Where = {},
  title?: string,
): Draft => ({
  kind: 'term',
  ...(title === undefined ? {} : { title }),
  input: { spec, from, calendar, zone },
});

/** Ordinary nights, the changes of the clock, the ends of a day, and offsets of other zones. */
const INSTANTS = [
  '2016-03-18T22:40:00-06:00',
  '2016-04-02T23:30:00-06:00',
  '2016-04-03T01:59:59-06:00',
  '2016-04-03T03:00:00-05:00',
  '2016-10-29T23:59:59-05:00',
  '2016-10-30T01:30:00-05:00',
  '2016-10-30T01:30:00-06:00',
  '2016-12-31T23:59:59-06:00',
  '2020-02-28T23:00:00-06:00',
  '2022-10-29T20:00:00-05:00',
  '2023-04-02T01:30:00-06:00',
  '2016-03-19T04:40:00Z',
  '2016-03-18T22:40:00.250-06:00',
];

const hours = [
  ...INSTANTS.flatMap((from) =>
    [1, 3, 9, 12, 24, 72].map((length) => term({ length, unit: 'hours' }, from)),
  ),
  ...['America/Tijuana', 'America/Hermosillo', 'America/Cancun', 'America/Ojinaga'].flatMap(
    (zone) =>
      ['2015-01-31T23:30:00-06:00', '2016-03-13T09:30:00Z', '2022-11-30T05:30:00Z'].map((from) =>
        term({ length: 9, unit: 'hours' }, from, { zone }),
      ),
  ),
  ...INSTANTS.slice(0, 6).map((from) =>
    term({ length: 48, unit: 'hours', direction: 'before' }, from),
  ),
  term(
    { length: 3, unit: 'hours' },
    '2016-03-18',
    {},
    'Un plazo en horas no corre desde un día sin hora',
  ),
];

/** Fridays, the eve and the day of each kind of rest, closures, and the ends of years. */
const DAYS = [
  '2012-12-01',
  '2013-02-01',
  '2014-03-14',
  '2015-09-15',
  '2016-03-18',
  '2016-04-29',
  '2016-11-18',
  '2017-09-19',
  '2018-11-30',
  '2019-12-20',
  '2020-02-29',
  '2024-09-27',
  '2024-12-01',
  '2026-01-31',
];

const businessDays = [
  ...DAYS.flatMap((from) =>
    [1, 5, 10].flatMap((length) =>
      CALENDARS.map((calendar) => term({ length, unit: 'business-days' }, from, { calendar })),
    ),
  ),
  ...DAYS.map((from) => term({ length: 30, unit: 'business-days' }, from)),
  ...DAYS.map((from) =>
    term({ length: 3, unit: 'business-days', countEventDay: true }, from, {
      calendar: 'calendario-oficial',
    }),
  ),
  ...['2016-03-18T23:59:59-06:00', '2016-03-19T00:00:00-06:00', '2016-03-19T05:59:59Z'].flatMap(
    (from) =>
      [MECHANISM_ZONE, 'America/Tijuana', 'America/Cancun'].map((zone) =>
        term(
          { length: 2, unit: 'business-days' },
          from,
          { zone },
          'El día del hecho es el de la zona de la autoridad, no el del desfase con que se escribió',
        ),
      ),
  ),
];

const calendarDays = DAYS.flatMap((from) =>
  [1, 5, 30].flatMap((length) =>
    ['stands', 'rolls'].map((lastDay) => term({ length, unit: 'calendar-days', lastDay }, from)),
  ),
);

const months = [
  ...[
    '2015-01-29',
    '2015-01-30',
    '2015-01-31',
    '2016-01-29',
    '2016-01-30',
    '2016-01-31',
    '2016-08-31',
    '2016-11-30',
    '2016-12-15',
    '2019-02-28',
    '2020-02-29',
  ].flatMap((from) =>
    [1, 2, 3, 6, 12].map((length) =>
      term({ length, unit: 'months' }, from, { calendar: 'lfpa-28' }),
    ),
  ),
  term({ length: 1, unit: 'months' }, '2016-03-31T23:30:00-06:00'),
  term({ length: 1, unit: 'months' }, '2016-04-01T05:30:00Z'),
];

const before = [
  ...DAYS.flatMap((from) =>
    [1, 5].flatMap((length) =>
      CALENDARS.map((calendar) =>
        term({ length, unit: 'business-days', direction: 'before' }, from, { calendar }),
      ),
    ),
  ),
  ...DAYS.flatMap((from) =>
    ['stands', 'rolls'].map((lastDay) =>
      term({ length: 5, unit: 'calendar-days', direction: 'before', lastDay }, from),
    ),
  ),
];

const OUTSIDE = 'Fuera de los años que cubren los datos no se adivina';
const limits = [
  term({ length: 10, unit: 'business-days' }, '2030-12-30', {}, OUTSIDE),
  term({ length: 1, unit: 'business-days' }, '2030-12-30'),
  term({ length: 1, unit: 'business-days' }, '2030-12-31', {}, OUTSIDE),
  term({ length: 1, unit: 'business-days', direction: 'before' }, '2011-01-01', {}, OUTSIDE),
  term({ length: 1, unit: 'business-days' }, '2010-12-31', {}, OUTSIDE),
  term({ length: 1, unit: 'business-days' }, '2011-01-01'),
  term({ length: 1, unit: 'calendar-days' }, '2030-12-31', {}, OUTSIDE),
  term({ length: 1, unit: 'calendar-days' }, '2010-12-31'),
  term({ length: 1, unit: 'calendar-days', lastDay: 'rolls' }, '2009-12-31', {}, OUTSIDE),
  term({ length: 1, unit: 'months' }, '2030-12-01', {}, OUTSIDE),
  term({ length: 1, unit: 'hours' }, '2030-12-31T23:30:00-06:00', {}, OUTSIDE),
  term({ length: 1, unit: 'hours' }, '2009-12-31T23:30:00-06:00', {}, OUTSIDE),
  ...['hours', 'business-days', 'calendar-days', 'months'].flatMap((unit) =>
    [0, -1, 1.5, 10_000_001].map((length) => term({ length, unit }, '2016-03-18T10:00:00-06:00')),
  ),
  term({ length: 1, unit: 'weeks' }, '2016-03-18'),
  term({ length: 1, unit: 'months', direction: 'before' }, '2016-03-18'),
  term({ length: 1, unit: 'months', countEventDay: true }, '2016-03-18'),
];

/** Terms by the file that they are in. */
export const TERMS: Readonly<Record<string, readonly Draft[]>> = {
  'terms/hours': hours,
  'terms/business-days': businessDays,
  'terms/calendar-days': calendarDays,
  'terms/months': months,
  'terms/before': before,
  'terms/limits': limits,
};
