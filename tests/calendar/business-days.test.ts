import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatPlainDate, ProtocolError } from '../../src/core/index';
import { day, FIRST_DAY, federal, LAST_DAY, walk } from './fixtures';

const calendars = [
  ['LFPA 28', federal.lfpa],
  ['the official calendar', federal.calendarioOficial],
  ['the union', federal.union],
] as const;

describe('the worked table of business days', () => {
  it.each([
    ['2014-04-24', 10, '2014-05-09', '2014-05-12', '2014-05-12', '2014-05-12'],
    ['2014-11-10', 10, '2014-11-25', '2014-11-25', '2014-11-25', '2014-11-26'],
    ['2015-08-24', 8, '2015-09-03', '2015-09-03', '2015-09-04', '2015-09-04'],
    ['2018-03-12', 8, '2018-03-23', '2018-03-23', '2018-03-23', '2018-03-26'],
    ['2024-09-23', 8, '2024-10-04', '2024-10-04', '2024-10-03', '2024-10-04'],
    ['2013-02-01', 2, '2013-02-06', '2013-02-06', '2013-02-06', '2013-02-07'],
    ['2025-11-19', 1, '2025-11-20', '2025-11-20', '2025-11-21', '2025-11-21'],
    ['2014-05-09', -5, '2014-05-02', '2014-04-30', '2014-04-30', '2014-04-30'],
    ['2015-09-07', -5, '2015-08-31', '2015-08-31', '2015-08-28', '2015-08-28'],
  ])(
    'counts from %s, %i business days, as the table says in its four columns',
    (from, n, ...row) => {
      const columns = [federal.lft, federal.calendarioOficial, federal.lfpa, federal.union];
      const counted = columns.map((calendar) => {
        const found = calendar.addBusinessDays(day(from), n);
        return found === undefined ? undefined : formatPlainDate(found);
      });
      expect(counted).toEqual(row);
    },
  );
});

describe.each(calendars)('adding business days by %s', (_, calendar) => {
  it('agrees with walking day by day, for every day and every length up to 60 both ways', () => {
    let cases = 0;
    for (let from = FIRST_DAY; from <= LAST_DAY; from++) {
      for (const step of [-1, 1]) {
        // Each length is walked on from the one before it.
        let walked: number | undefined = from;
        for (let length = 0; length <= 60; length++) {
          if (length > 0 && walked !== undefined) walked = walk(calendar, walked, step);
          cases++;
          if (calendar.addBusinessDays(from, step * length) !== walked) {
            expect.fail(`${formatPlainDate(from)} ${step * length}`);
          }
        }
      }
    }
    expect(cases).toBe(7305 * 2 * 61);
  });

  it('agrees with walking day by day on random long terms', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: FIRST_DAY, max: LAST_DAY }),
        fc.integer({ min: -400, max: 400 }),
        (from, n) => {
          expect(calendar.addBusinessDays(from, n)).toBe(walk(calendar, from, n));
        },
      ),
      { numRuns: 5_000 },
    );
  });

  it('goes back to the same business day', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: FIRST_DAY, max: LAST_DAY - 200 }),
        fc.integer({ min: 0, max: 100 }),
        (from, n) => {
          const start = calendar.nextBusinessDay(from) ?? -1;
          const end = calendar.addBusinessDays(start, n) ?? -1;
          expect(calendar.addBusinessDays(end, -n)).toBe(start);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('finds the next business day on or after a day', () => {
    for (let from = FIRST_DAY; from <= LAST_DAY - 10; from++) {
      let expected = from;
      while (calendar.whyNot(expected).length > 0) expected++;
      const isRight =
        calendar.nextBusinessDay(from) === expected &&
        calendar.isBusinessDay(from) === (expected === from);
      if (!isRight) expect.fail(formatPlainDate(from));
    }
  });
});

describe('beyond its coverage, a calendar', () => {
  const { union } = federal;

  it('gives no date', () => {
    expect(union.addBusinessDays(LAST_DAY, 1)).toBeUndefined();
    expect(union.addBusinessDays(FIRST_DAY, -1)).toBeUndefined();
    expect(union.addBusinessDays(LAST_DAY + 1, -1)).toBeUndefined();
    expect(union.addBusinessDays(FIRST_DAY - 1, 1)).toBeUndefined();
    expect(union.addBusinessDays(day('2020-01-15'), 100_000)).toBeUndefined();
    expect(union.addBusinessDays(day('2020-01-15'), Number.NaN)).toBeUndefined();
    expect(union.addBusinessDays(day('2020-01-15'), 1.5)).toBeUndefined();
    expect(union.nextBusinessDay(LAST_DAY + 1)).toBeUndefined();
  });

  it('says so instead of answering yes or no', () => {
    for (const ask of [
      () => union.isBusinessDay(LAST_DAY + 1),
      () => union.isBusinessDay(Number.NaN),
      () => union.whyNot(FIRST_DAY - 1),
    ]) {
      expect(ask).toThrow(ProtocolError);
      expect(ask).toThrow(expect.objectContaining({ code: 'CALENDAR_NOT_COVERED' }));
    }
  });
});
