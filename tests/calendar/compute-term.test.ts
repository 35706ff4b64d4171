import { describe, expect, it } from 'vitest';
import { computeTerm, type TermSpec, zoneOf } from '../../src/calendar/index';
import { formatInstant, formatPlainDate } from '../../src/core/index';
import { at, due, dueDate, federal, mexicoCity, on } from './fixtures';

const byUnion = { calendar: federal.union, zone: mexicoCity };
const hours = (length: number): TermSpec => ({ length, unit: 'hours' });
const naturalDays = (length: number, lastDay: 'rolls' | 'stands' = 'stands'): TermSpec => ({
  length,
  unit: 'calendar-days',
  lastDay,
});

describe('a term in months', () => {
  it.each([
    ['2013-01-31', '2013-03-01', '2013-03-01', '2013-03-01'],
    ['2015-01-31', '2015-03-01', '2015-03-02', '2015-03-02'],
    ['2014-03-31', '2014-05-01', '2014-05-02', '2014-05-02'],
    ['2024-08-31', '2024-10-01', '2024-10-02', '2024-10-01'],
    ['2016-01-30', '2016-03-01', '2016-03-01', '2016-03-01'],
    ['2013-12-01', '2014-01-01', '2014-01-02', '2014-01-02'],
  ])(
    'from %s ends nominally on %s, then by the official calendar on %s and by LFPA on %s',
    (from, nominal, official, lfpa) => {
      const month: TermSpec = { length: 1, unit: 'months' };
      const counted = [federal.calendarioOficial, federal.lfpa, federal.lft].map((calendar) =>
        due(computeTerm(month, on(from), { calendar, zone: mexicoCity })),
      );
      expect(counted.map(({ nominalDay }) => formatPlainDate(nominalDay))).toEqual([
        nominal,
        nominal,
        nominal,
      ]);
      expect(counted.map(({ dueDay }) => formatPlainDate(dueDay))).toEqual([
        official,
        lfpa,
        official,
      ]);
      expect(counted.map(({ rolled }) => rolled)).toEqual([
        official !== nominal,
        lfpa !== nominal,
        official !== nominal,
      ]);
    },
  );

  it('counts two months across the end of a year', () => {
    const two: TermSpec = { length: 2, unit: 'months' };
    expect(dueDate(computeTerm(two, on('2012-12-01'), byUnion))).toBe('2013-02-01');
    expect(dueDate(computeTerm(two, on('2012-12-31'), byUnion))).toBe('2013-03-01');
    expect(dueDate(computeTerm({ length: 12, unit: 'months' }, on('2016-02-29'), byUnion))).toBe(
      '2017-03-01',
    );
  });

  it('is refused backwards or with the event day, on which the law is silent', () => {
    for (const change of [{ direction: 'before' }, { countEventDay: true }] as const) {
      expect(
        computeTerm({ length: 1, unit: 'months', ...change }, on('2016-01-30'), byUnion),
      ).toMatchObject({
        ok: false,
        code: 'TERM_INVALID',
      });
    }
  });
});

describe('a term in natural days', () => {
  it.each([
    [30, '2012-12-02', '2013-01-01', '2013-01-02', '2013-01-02'],
    [10, '2013-12-15', '2013-12-25', '2013-12-26', '2013-12-26'],
    [30, '2014-10-21', '2014-11-20', '2014-11-21', '2014-11-20'],
  ])(
    'of %i from %s ends on %s, rolled by the union to %s and by the official calendar to %s',
    (n, from, nominal, union, official) => {
      expect(dueDate(computeTerm(naturalDays(n), on(from), byUnion))).toBe(nominal);
      expect(dueDate(computeTerm(naturalDays(n, 'rolls'), on(from), byUnion))).toBe(union);
      const byOfficial = { calendar: federal.calendarioOficial, zone: mexicoCity };
      expect(dueDate(computeTerm(naturalDays(n, 'rolls'), on(from), byOfficial))).toBe(official);
    },
  );

  it('counted backwards rolls to the previous business day, and so loses no day of notice', () => {
    const notice: TermSpec = {
      length: 5,
      unit: 'calendar-days',
      direction: 'before',
      lastDay: 'rolls',
    };
    const result = due(computeTerm(notice, on('2014-05-09'), byUnion));
    expect(formatPlainDate(result.nominalDay)).toBe('2014-05-04');
    expect(formatPlainDate(result.dueDay)).toBe('2014-05-02');
  });
});

describe('the event day', () => {
  it('is the civil day of the instant in the zone, not in UTC', () => {
    const one: TermSpec = { length: 1, unit: 'calendar-days' };
    const late = at('2016-03-19T04:40:00Z');
    expect(dueDate(computeTerm(one, late, byUnion))).toBe('2016-03-19');
    const inCancun = { calendar: federal.union, zone: zoneOf('America/Cancun') };
    expect(dueDate(computeTerm(one, at('2016-03-19T05:10:00Z'), byUnion))).toBe('2016-03-19');
    expect(dueDate(computeTerm(one, at('2016-03-19T05:10:00Z'), inCancun))).toBe('2016-03-20');
  });

  it.each([
    ['2016-06-13', 'business-days', 5, '2016-06-20', '2016-06-17'],
    ['2016-06-11', 'business-days', 5, '2016-06-17', '2016-06-17'],
    ['2016-06-13', 'business-days', 1, '2016-06-14', '2016-06-13'],
    ['2016-06-11', 'calendar-days', 10, '2016-06-21', '2016-06-20'],
    ['2016-06-11', 'calendar-days', 1, '2016-06-12', '2016-06-11'],
  ] as const)(
    '%s starts %s of %i that end on %s, or on %s when it counts itself',
    (from, unit, length, next, same) => {
      expect(dueDate(computeTerm({ length, unit }, on(from), byUnion))).toBe(next);
      expect(dueDate(computeTerm({ length, unit, countEventDay: true }, on(from), byUnion))).toBe(
        same,
      );
    },
  );

  it('counts itself backwards as well', () => {
    const back: TermSpec = { length: 5, unit: 'business-days', direction: 'before' };
    expect(dueDate(computeTerm(back, on('2016-06-17'), byUnion))).toBe('2016-06-10');
    expect(dueDate(computeTerm({ ...back, countEventDay: true }, on('2016-06-17'), byUnion))).toBe(
      '2016-06-13',
    );
  });
});

describe('a term in hours', () => {
  it.each([
    ['America/Mexico_City', '2013-04-07T00:30:00-06:00', 3, '2013-04-07T04:30:00-05:00'],
    ['America/Mexico_City', '2013-04-07T00:30:00-06:00', 72, '2013-04-10T01:30:00-05:00'],
    ['America/Mexico_City', '2013-10-27T00:30:00-05:00', 9, '2013-10-27T08:30:00-06:00'],
    ['America/Mexico_City', '2013-10-27T00:30:00-05:00', 72, '2013-10-29T23:30:00-06:00'],
    ['America/Mexico_City', '2022-10-29T23:30:00-05:00', 3, '2022-10-30T01:30:00-06:00'],
    ['America/Mexico_City', '2022-10-29T23:30:00-05:00', 72, '2022-11-01T22:30:00-06:00'],
    ['America/Chihuahua', '2022-10-29T23:30:00-06:00', 3, '2022-10-30T02:30:00-06:00'],
    ['America/Ciudad_Juarez', '2022-11-29T22:00:00-06:00', 3, '2022-11-30T00:00:00-07:00'],
    ['America/Ciudad_Juarez', '2022-11-29T22:00:00-06:00', 72, '2022-12-02T21:00:00-07:00'],
    ['America/Cancun', '2015-01-31T23:30:00-06:00', 3, '2015-02-01T03:30:00-05:00'],
    ['America/Cancun', '2015-01-31T23:30:00-06:00', 72, '2015-02-04T00:30:00-05:00'],
    ['America/Tijuana', '2023-11-04T23:30:00-07:00', 3, '2023-11-05T01:30:00-08:00'],
    ['America/Tijuana', '2023-11-04T23:30:00-07:00', 72, '2023-11-07T22:30:00-08:00'],
    ['America/Hermosillo', '2021-04-04T00:30:00-07:00', 3, '2021-04-04T03:30:00-07:00'],
  ])('in %s from %s plus %i ends at %s', (name, from, length, end) => {
    const zone = zoneOf(name);
    const result = due(computeTerm(hours(length), at(from), { calendar: federal.union, zone }));
    expect(formatInstant(result.due, zone.offsetAt(result.due))).toBe(end);
    expect(formatPlainDate(result.dueDay)).toBe(end.slice(0, 10));
  });

  it('runs through weekends and holidays without rolling', () => {
    const result = due(
      computeTerm({ ...hours(72), lastDay: 'rolls' }, at('2013-12-22T10:00:00-06:00'), byUnion),
    );
    expect(formatPlainDate(result.dueDay)).toBe('2013-12-25');
    expect(result.rolled).toBe(false);
  });

  it('counts back from the instant', () => {
    const result = due(
      computeTerm({ ...hours(12), direction: 'before' }, at('2016-03-18T22:40:00-06:00'), byUnion),
    );
    expect(formatInstant(result.due, -360)).toBe('2016-03-18T10:40:00-06:00');
  });

  it('is not computed from a plain date', () => {
    expect(computeTerm(hours(3), on('2016-03-18'), byUnion)).toMatchObject({
      ok: false,
      code: 'TERM_FROM_DATE_ONLY',
    });
  });
});

describe('a term that cannot be computed', () => {
  it.each([
    ['business days past the last year', { length: 10, unit: 'business-days' }, on('2030-12-20')],
    [
      'business days before the first year',
      { length: 10, unit: 'business-days', direction: 'before' },
      on('2011-01-05'),
    ],
    [
      'business days from a day before the calendar',
      { length: 10, unit: 'business-days' },
      on('2010-12-31'),
    ],
    [
      'business days that count a day before the calendar',
      { length: 1, unit: 'business-days', countEventDay: true },
      on('2010-12-31'),
    ],
    ['natural days past the last year', { length: 30, unit: 'calendar-days' }, on('2030-12-20')],
    [
      'natural days that would roll past the last year',
      { length: 30, unit: 'calendar-days', lastDay: 'rolls' },
      on('2030-12-20'),
    ],
    ['a month past the last year', { length: 1, unit: 'months' }, on('2030-12-20')],
    ['hours past the last year', { length: 72, unit: 'hours' }, at('2030-12-30T10:00:00-06:00')],
    [
      'hours from before the first year',
      { length: 72, unit: 'hours' },
      at('2009-12-31T10:00:00-06:00'),
    ],
    [
      'days from an instant of the year 1900',
      { length: 5, unit: 'calendar-days' },
      at('1900-01-01T00:00:00Z'),
    ],
    ['days from a day of the year 2100', { length: 5, unit: 'calendar-days' }, on('2100-12-31')],
    [
      'an instant that is not a number',
      { length: 3, unit: 'hours' },
      { kind: 'instant', epochMs: Number.NaN },
    ],
  ] as const)('says that the calendar does not cover %s', (_, spec, from) => {
    const result = computeTerm(spec, from, byUnion);
    expect(result).toMatchObject({ ok: false, code: 'CALENDAR_NOT_COVERED' });
    expect(!result.ok && result.message).toContain('covered');
  });

  it.each([0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 1e15])(
    'says that a length of %d is invalid',
    (length) => {
      for (const unit of ['hours', 'business-days', 'calendar-days', 'months'] as const) {
        expect(
          computeTerm({ length, unit }, at('2016-03-18T22:40:00-06:00'), byUnion),
        ).toMatchObject({
          ok: false,
          code: 'TERM_INVALID',
        });
      }
    },
  );

  it('says that an unknown unit or a day that is no number is invalid', () => {
    const weeks = { length: 1, unit: 'weeks' } as unknown as TermSpec;
    expect(computeTerm(weeks, on('2016-03-18'), byUnion)).toMatchObject({ code: 'TERM_INVALID' });
    const nowhere = { kind: 'date', day: Number.NaN } as const;
    expect(computeTerm(naturalDays(1), nowhere, byUnion)).toMatchObject({ code: 'TERM_INVALID' });
  });
});
