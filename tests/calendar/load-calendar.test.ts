import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { calendarData } from '../../src/calendar/calendar-data';
import { federalCalendarFiles, loadCalendar } from '../../src/calendar/index';
import { calendarFile, day, federal } from './fixtures';

function refusal(data: unknown): {
  code: string;
  where: string | undefined;
  help: string | undefined;
} {
  try {
    loadCalendar(data);
  } catch (error) {
    return error as { code: string; where: string; help: string };
  }
  throw new Error('the calendar was accepted');
}

const oneDay = (changes: Record<string, unknown>) => {
  const file = calendarFile(['2015-02-05', '2015-03-21']);
  return { ...file, days: [file.days[0], { ...file.days[1], ...changes }] };
};

describe('a calendar file', () => {
  it.each([
    ['lists a day twice', oneDay({ date: '2015-02-05' }), 'E_CAL_DUPLICATE', 'days.1.date'],
    ['has a day without source', oneDay({ source: undefined }), 'E_CAL_SOURCE', 'days.1.source'],
    ['has a day with an empty source', oneDay({ source: '' }), 'E_CAL_SOURCE', 'days.1.source'],
    ['has a day with a blank source', oneDay({ source: ' ' }), 'E_CAL_SOURCE', 'days.1.source'],
    [
      'has no source for its weekend',
      calendarFile([], { weekendSource: null }),
      'E_CAL_SOURCE',
      'weekendSource',
    ],
    ['has a day before its coverage', oneDay({ date: '2014-12-31' }), 'E_CAL_RANGE', 'days.1.date'],
    ['has a day after its coverage', oneDay({ date: '2017-01-01' }), 'E_CAL_RANGE', 'days.1.date'],
    ['has a day that does not exist', oneDay({ date: '2015-02-30' }), 'E_CAL_RANGE', 'days.1.date'],
    [
      'covers nothing',
      calendarFile([], { coverage: { from: '2016-01-01', to: '2015-01-01' } }),
      'E_CAL_RANGE',
      'coverage',
    ],
    [
      'covers from an impossible day',
      calendarFile([], { coverage: { from: '2015-02-29', to: '2016-01-01' } }),
      'E_CAL_RANGE',
      'coverage',
    ],
    ['has an unknown key', calendarFile([], { extra: 1 }), 'E_CAL_SHAPE', '(root)'],
    [
      'has an unknown weekday',
      calendarFile([], { weekend: ['sábado'] }),
      'E_CAL_SHAPE',
      'weekend.0',
    ],
    ['has an unknown certainty', oneDay({ certainty: 'sure' }), 'E_CAL_SHAPE', 'days.1.certainty'],
    [
      'was published on an impossible day',
      oneDay({ published: '2015-02-30' }),
      'E_CAL_SHAPE',
      'days.1.published',
    ],
    ['has a day that is a number', oneDay({ date: 20150205 }), 'E_CAL_SHAPE', 'days.1.date'],
    ['is null', null, 'E_CAL_SHAPE', '(root)'],
    ['is a list', [], 'E_CAL_SHAPE', '(root)'],
  ])('is refused when it %s', (_, data, code, where) => {
    const error = refusal(data);
    expect(error).toMatchObject({ name: 'ProtocolError', code, where });
    expect(error.help).toMatch(/./);
  });

  it('gives the reason and the source of each day that is not counted', () => {
    const calendar = loadCalendar(calendarFile(['2015-02-05', '2015-03-21']));
    const holiday = { kind: 'holiday', reason: 'prueba', source: 'Prueba 1', calendar: 'prueba' };
    expect(calendar.whyNot(day('2015-02-05'))).toEqual([holiday]);
    expect(calendar.whyNot(day('2015-03-21'))).toEqual([
      { kind: 'weekend', reason: 'sábado', source: 'Prueba', calendar: 'prueba' },
      holiday,
    ]);
    expect(calendar.whyNot(day('2015-02-06'))).toEqual([]);
  });

  it('may leave out its disputed days', () => {
    const file = oneDay({ date: '2015-03-20', certainty: 'disputed' });
    expect(loadCalendar(file).isBusinessDay(day('2015-03-20'))).toBe(false);
    expect(loadCalendar(file, { withoutDisputed: true }).isBusinessDay(day('2015-03-20'))).toBe(
      true,
    );
    expect(loadCalendar(file, { withoutDisputed: true }).isBusinessDay(day('2015-02-05'))).toBe(
      false,
    );
  });

  it('marks the days of a notice as closures', () => {
    const calendar = loadCalendar(calendarFile(['2015-02-05'], { kind: 'closure' }));
    expect(calendar.whyNot(day('2015-02-05'))[0]?.kind).toBe('closure');
  });

  it('without business days has no next one', () => {
    const weekend = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
    const calendar = loadCalendar(calendarFile([], { weekend }));
    expect(calendar.nextBusinessDay(day('2015-06-01'))).toBeUndefined();
    expect(calendar.addBusinessDays(day('2015-06-01'), 1)).toBeUndefined();
    expect(calendar.addBusinessDays(day('2015-06-01'), -1)).toBeUndefined();
  });

  it('has the shape that the published schema states', () => {
    const published = JSON.parse(readFileSync('schema/calendar.schema.json', 'utf8'));
    expect(published).toMatchObject(z.toJSONSchema(calendarData));
    expect(published.properties).toEqual(z.toJSONSchema(calendarData).properties);
  });
});

describe('the calendars in the package', () => {
  it('all load, and name the schema', () => {
    expect(federalCalendarFiles()).toHaveLength(4);
    for (const file of federalCalendarFiles()) {
      expect(file).toHaveProperty('$schema', '../../schema/calendar.schema.json');
      expect(() => loadCalendar(file)).not.toThrow();
    }
  });

  it('have Monday rests in the official calendar and fixed dates in LFPA 28', () => {
    expect(federal.calendarioOficial.isBusinessDay(day('2014-11-17'))).toBe(false);
    expect(federal.lfpa.isBusinessDay(day('2014-11-17'))).toBe(true);
    expect(federal.lfpa.isBusinessDay(day('2014-11-20'))).toBe(false);
    expect(federal.calendarioOficial.isBusinessDay(day('2014-11-20'))).toBe(true);
  });

  it('rest for the change of the Executive on 1 December until 2018 and on 1 October from 2024', () => {
    expect(federal.lft.whyNot(day('2018-12-01')).map(({ kind }) => kind)).toContain('holiday');
    expect(federal.calendarioOficial.isBusinessDay(day('2024-10-01'))).toBe(false);
    expect(federal.lft.isBusinessDay(day('2030-10-01'))).toBe(false);
    expect(federal.lfpa.isBusinessDay(day('2024-10-01'))).toBe(true);
    expect(federal.union.isBusinessDay(day('2024-12-02'))).toBe(true);
  });

  it('count the disputed closure of September 2017 in the union only', () => {
    for (let closed = day('2017-09-25'); closed <= day('2017-09-29'); closed++) {
      expect(federal.lists.map((list) => list.isBusinessDay(closed))).toEqual([true, true]);
      expect(federal.union.whyNot(closed)).toMatchObject([
        { kind: 'closure', calendar: 'dof-closures-segob' },
      ]);
    }
  });

  it('have no closure in the spring of 2020, which did not reach the Mecanismo', () => {
    expect(federal.union.isBusinessDay(day('2020-03-24'))).toBe(true);
    expect(federal.union.isBusinessDay(day('2020-04-17'))).toBe(true);
  });

  it('are built once', async () => {
    const { federalCalendars } = await import('../../src/calendar/index');
    expect(federalCalendars()).toBe(federal);
  });
});
