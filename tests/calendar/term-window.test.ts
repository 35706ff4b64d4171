import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  computeTerm,
  type Moment,
  type TermPolicy,
  type TermSpec,
  termWindow,
  zoneOf,
} from '../../src/calendar/index';
import { formatInstant } from '../../src/core/index';
import { at, due, dueDate, FIRST_DAY, federal, LAST_DAY, mexicoCity, on } from './fixtures';

const { lists, union } = federal;
const policy = (changes: Partial<TermPolicy> = {}): TermPolicy => ({
  zone: mexicoCity,
  lists,
  union,
  burden: 'authority',
  reading: 'pro-persona',
  ...changes,
});
const window = (spec: TermSpec, from: Moment, changes: Partial<TermPolicy> = {}) => {
  const { strict, lenient } = termWindow(spec, from, policy(changes));
  return [dueDate(strict), dueDate(lenient)];
};
const businessDays = (length: number, direction: 'after' | 'before' = 'after'): TermSpec => ({
  length,
  unit: 'business-days',
  direction,
});
const naturalDays = (length: number): TermSpec => ({ length, unit: 'calendar-days' });

describe('business days of an authority', () => {
  it('are strict on the earliest list and lenient on the union', () => {
    expect(window(businessDays(8), on('2015-08-24'))).toEqual(['2015-09-03', '2015-09-04']);
    expect(window(businessDays(8), on('2018-03-12'))).toEqual(['2018-03-23', '2018-03-26']);
    expect(window(businessDays(8), on('2024-09-23'))).toEqual(['2024-10-03', '2024-10-04']);
    expect(window(businessDays(1), on('2025-11-19'))).toEqual(['2025-11-20', '2025-11-21']);
    expect(window(businessDays(10), on('2014-04-24'))).toEqual(['2014-05-12', '2014-05-12']);
  });

  it('counted backwards are strict on the union and lenient on the latest list', () => {
    expect(window(businessDays(5, 'before'), on('2015-09-07'))).toEqual([
      '2015-08-28',
      '2015-08-31',
    ]);
    expect(window(businessDays(5, 'before'), on('2018-03-26'))).toEqual([
      '2018-03-15',
      '2018-03-16',
    ]);
  });

  it('are contestable through a closure whose reach is disputed', () => {
    expect(window(businessDays(3), on('2017-09-22'))).toEqual(['2017-09-27', '2017-10-04']);
  });

  it('lie, in both directions, between the counts by each list and by the union', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: FIRST_DAY + 100, max: LAST_DAY - 100 }),
        fc.integer({ min: 1, max: 40 }),
        fc.constantFrom('after', 'before'),
        (day, length, direction) => {
          const spec = businessDays(length, direction);
          const from: Moment = { kind: 'date', day };
          const { strict, lenient } = termWindow(spec, from, policy());
          const alone = lists.map(
            (calendar) => due(computeTerm(spec, from, { calendar, zone: mexicoCity })).due,
          );
          const joined = due(computeTerm(spec, from, { calendar: union, zone: mexicoCity })).due;
          const [earliest, latest] = [Math.min(...alone), Math.max(...alone)];
          expect(due(strict).due).toBe(direction === 'after' ? earliest : joined);
          expect(due(lenient).due).toBe(direction === 'after' ? joined : latest);
          const person = termWindow(spec, from, policy({ burden: 'person' }));
          expect(due(person.strict).due).toBe(due(lenient).due);
          expect(person.strict).toBe(person.lenient);
        },
      ),
      { numRuns: 2_000 },
    );
  });
});

describe('natural days', () => {
  it.each([
    [30, '2012-12-02', '2013-01-01', '2013-01-02'],
    [10, '2013-12-15', '2013-12-25', '2013-12-26'],
    [30, '2014-10-21', '2014-11-20', '2014-11-21'],
    [10, '2016-06-13', '2016-06-23', '2016-06-23'],
  ])(
    'of an authority, %i from %s, are strict on %s and lenient on %s',
    (n, from, strict, lenient) => {
      expect(window(naturalDays(n), on(from))).toEqual([strict, lenient]);
    },
  );

  it('of a person roll, whatever the rule says of the last day', () => {
    for (const lastDay of ['rolls', 'stands'] as const) {
      const spec = { ...naturalDays(30), lastDay };
      expect(window(spec, on('2014-10-21'), { burden: 'person' })).toEqual([
        '2014-11-21',
        '2014-11-21',
      ]);
      expect(window(spec, on('2014-10-21'))).toEqual(['2014-11-20', '2014-11-21']);
    }
  });

  it('counted backwards do not roll', () => {
    const notice: TermSpec = { ...naturalDays(5), direction: 'before', lastDay: 'rolls' };
    for (const burden of ['authority', 'person'] as const) {
      expect(window(notice, on('2014-05-09'), { burden })).toEqual(['2014-05-04', '2014-05-04']);
    }
  });
});

describe('months', () => {
  it('always roll, by the lists apart and by the union', () => {
    const month: TermSpec = { length: 1, unit: 'months' };
    expect(window(month, on('2024-08-31'))).toEqual(['2024-10-01', '2024-10-02']);
    expect(window(month, on('2015-01-31'))).toEqual(['2015-03-02', '2015-03-02']);
    expect(window(month, on('2024-08-31'), { burden: 'person' })).toEqual([
      '2024-10-02',
      '2024-10-02',
    ]);
  });
});

describe('the readings', () => {
  it('literal counts by LFPA 28 alone and rolls no natural day', () => {
    for (const burden of ['authority', 'person'] as const) {
      const literal = { reading: 'literal', burden } as const;
      expect(window(businessDays(8), on('2024-09-23'), literal)).toEqual([
        '2024-10-03',
        '2024-10-03',
      ]);
      expect(window(businessDays(8), on('2015-08-24'), literal)).toEqual([
        '2015-09-04',
        '2015-09-04',
      ]);
      expect(window({ ...naturalDays(30), lastDay: 'rolls' }, on('2012-12-02'), literal)).toEqual([
        '2013-01-01',
        '2013-01-01',
      ]);
    }
  });

  it('authority-lenient gives the lenient date alone', () => {
    const lenient = { reading: 'authority-lenient' } as const;
    expect(window(businessDays(8), on('2024-09-23'), lenient)).toEqual([
      '2024-10-04',
      '2024-10-04',
    ]);
    expect(window(businessDays(5, 'before'), on('2015-09-07'), lenient)).toEqual([
      '2015-08-31',
      '2015-08-31',
    ]);
    expect(window(naturalDays(30), on('2012-12-02'), lenient)).toEqual([
      '2013-01-02',
      '2013-01-02',
    ]);
  });
});

describe('hours', () => {
  const communication: TermSpec = { length: 72, unit: 'hours' };
  const ends = (from: string, changes: Partial<TermPolicy>) => {
    const { strict, lenient } = termWindow(communication, at(from), policy(changes));
    return [due(strict), due(lenient)].map((term) =>
      formatInstant(term.due, mexicoCity.offsetAt(term.due)),
    );
  };

  it('end at one instant for everybody', () => {
    for (const burden of ['authority', 'person'] as const) {
      expect(ends('2016-06-08T20:00:00-05:00', { burden })).toEqual([
        '2016-06-11T20:00:00-05:00',
        '2016-06-11T20:00:00-05:00',
      ]);
    }
  });

  it.each([
    [
      'a Saturday',
      '2016-06-08T20:00:00-05:00',
      '2016-06-11T20:00:00-05:00',
      '2016-06-13T09:00:00-05:00',
    ],
    [
      'an evening',
      '2016-06-13T18:00:01-05:00',
      '2016-06-16T18:00:01-05:00',
      '2016-06-17T09:00:00-05:00',
    ],
    [
      'an early morning',
      '2016-06-13T03:00:00-05:00',
      '2016-06-16T03:00:00-05:00',
      '2016-06-16T09:00:00-05:00',
    ],
    [
      'the last minute of office hours',
      '2016-06-13T18:00:00-05:00',
      '2016-06-16T18:00:00-05:00',
      '2016-06-16T18:00:00-05:00',
    ],
    [
      'the first minute of office hours',
      '2016-06-13T08:00:00-05:00',
      '2016-06-16T08:00:00-05:00',
      '2016-06-16T08:00:00-05:00',
    ],
    [
      'an evening before a holiday and a weekend',
      '2016-09-12T19:00:00-05:00',
      '2016-09-15T19:00:00-05:00',
      '2016-09-19T09:00:00-05:00',
    ],
  ])(
    'of the communication that end on %s may run to the end of the next business hour',
    (_, from, strict, lenient) => {
      expect(ends(from, { officeGrace: true })).toEqual([strict, lenient]);
      expect(ends(from, { officeGrace: true, reading: 'authority-lenient' })).toEqual([
        lenient,
        lenient,
      ]);
      expect(ends(from, { officeGrace: true, reading: 'literal' })).toEqual([strict, strict]);
      expect(ends(from, { officeGrace: true, burden: 'person' })).toEqual([strict, strict]);
    },
  );

  it('explain the grace in the ledger', () => {
    const grace = policy({ officeGrace: true });
    const lenient = due(termWindow(communication, at('2016-06-08T20:00:00-05:00'), grace).lenient);
    expect(lenient.rolled).toBe(true);
    expect(lenient.ledger.due).toBe('2016-06-13T09:00:00-05:00');
    expect(
      lenient.ledger.entries.map(({ date, status, source }) => [date, status, source]),
    ).toEqual([
      ['2016-06-08', 'trigger', undefined],
      ['2016-06-11', 'rolled', undefined],
      ['2016-06-13', 'due', 'LFPA 30'],
    ]);
  });
});

describe('a person in a zone where the day ends later', () => {
  it('has until the end of the day there', () => {
    const spec = naturalDays(10);
    const from = at('2016-06-13T10:00:00-05:00');
    const here = due(termWindow(spec, from, policy({ burden: 'person' })).strict);
    const tijuana = { burden: 'person', personZone: zoneOf('America/Tijuana') } as const;
    const there = due(termWindow(spec, from, policy(tijuana)).strict);
    expect(there.due - here.due).toBe(2 * 3_600_000);
    expect(there.ledger.due).toBe('2016-06-23T23:59:59.999-07:00');
    const cancun = { burden: 'person', personZone: zoneOf('America/Cancun') } as const;
    expect(due(termWindow(spec, from, policy(cancun)).strict).due).toBe(here.due);
  });
});

describe('a window that cannot be computed', () => {
  it.each([
    ['beyond the calendars', businessDays(10), on('2030-12-20'), 'CALENDAR_NOT_COVERED', {}],
    [
      'for natural days whose roll is beyond the calendars',
      naturalDays(5),
      on('2010-12-01'),
      'CALENDAR_NOT_COVERED',
      {},
    ],
    [
      'for hours from a date',
      { length: 3, unit: 'hours' },
      on('2016-06-13'),
      'TERM_FROM_DATE_ONLY',
      {},
    ],
    [
      'for a grace beyond the calendars',
      { length: 3, unit: 'hours' },
      at('2030-12-31T19:00:00-06:00'),
      'CALENDAR_NOT_COVERED',
      { officeGrace: true },
    ],
    [
      'for a grace before the calendars',
      { length: 3, unit: 'hours' },
      at('2010-06-12T19:00:00-05:00'),
      'CALENDAR_NOT_COVERED',
      { officeGrace: true },
    ],
    ['for an invalid length', businessDays(0), on('2016-06-13'), 'TERM_INVALID', {}],
  ] as const)('fails at both ends %s', (_, spec, from, code, changes) => {
    for (const burden of ['authority', 'person'] as const) {
      if (burden === 'person' && 'officeGrace' in changes) continue;
      const { strict, lenient } = termWindow(spec, from, policy({ ...changes, burden }));
      expect([strict, lenient]).toMatchObject([
        { ok: false, code },
        { ok: false, code },
      ]);
    }
  });
});
