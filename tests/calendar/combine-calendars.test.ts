import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Calendar, intersectionOf, loadCalendar, unionOf } from '../../src/calendar/index';
import { formatPlainDate } from '../../src/core/index';
import { calendarFile, day, federal } from './fixtures';

const FROM = day('2015-01-01');
const TO = day('2016-12-31');

const calendars: fc.Arbitrary<Calendar> = fc
  .tuple(
    fc.uniqueArray(fc.integer({ min: FROM, max: TO }), { maxLength: 60 }),
    fc.subarray(['friday', 'saturday', 'sunday']),
  )
  .map(([days, weekend]) => loadCalendar(calendarFile(days.map(formatPlainDate), { weekend })));

function same(one: Calendar, other: Calendar): void {
  for (let current = FROM; current <= TO; current++) {
    expect(one.isBusinessDay(current)).toBe(other.isBusinessDay(current));
  }
}

describe('the union of calendars', () => {
  it('rests when any of them rests, and the intersection when all of them do', () => {
    fc.assert(
      fc.property(calendars, calendars, fc.integer({ min: FROM, max: TO }), (a, b, current) => {
        const working = [a.isBusinessDay(current), b.isBusinessDay(current)];
        expect(unionOf('u', a, b).isBusinessDay(current)).toBe(!working.includes(false));
        expect(intersectionOf('i', a, b).isBusinessDay(current)).toBe(working.includes(true));
      }),
      { numRuns: 300 },
    );
  });

  it('is commutative, associative and idempotent; so is the intersection; each absorbs the other', () => {
    fc.assert(
      fc.property(calendars, calendars, calendars, (a, b, c) => {
        for (const combine of [unionOf, intersectionOf]) {
          same(combine('x', a, b), combine('x', b, a));
          same(combine('x', combine('x', a, b), c), combine('x', a, combine('x', b, c)));
          same(combine('x', a, a), a);
        }
        same(unionOf('x', a, intersectionOf('x', a, b)), a);
        same(intersectionOf('x', a, unionOf('x', a, b)), a);
      }),
      { numRuns: 10 },
    );
  });

  it('never ends a term earlier than one of its calendars, nor the intersection later', () => {
    fc.assert(
      fc.property(
        calendars,
        calendars,
        fc.integer({ min: FROM, max: TO }),
        fc.integer({ min: -20, max: 20 }),
        (a, b, from, n) => {
          const end = (calendar: Calendar) => calendar.addBusinessDays(from, n);
          const [u, i, one] = [end(unionOf('u', a, b)), end(intersectionOf('i', a, b)), end(a)];
          fc.pre(u !== undefined && i !== undefined && one !== undefined);
          expect(Math.sign(u - one)).not.toBe(-Math.sign(n || 1));
          expect(Math.sign(one - i)).not.toBe(-Math.sign(n || 1));
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('keeps the reasons and sources of each calendar', () => {
    const reasons = federal.union.whyNot(day('2018-02-05'));
    expect(reasons.map(({ calendar }) => calendar)).toEqual(['lfpa-28', 'calendario-oficial']);
    expect(federal.intersection.whyNot(day('2018-02-05'))).toHaveLength(2);
    expect(federal.intersection.whyNot(day('2018-03-21'))).toEqual([]);
  });

  it('covers the days that all cover, and refuses to cover none', () => {
    const early = loadCalendar(
      calendarFile([], { coverage: { from: '2015-01-01', to: '2015-12-31' } }),
    );
    const late = loadCalendar(
      calendarFile([], { coverage: { from: '2015-06-01', to: '2016-12-31' } }),
    );
    const never = loadCalendar(
      calendarFile([], { coverage: { from: '2017-01-01', to: '2017-12-31' } }),
    );
    expect(unionOf('u', early, late).coverage).toEqual({
      from: day('2015-06-01'),
      to: day('2015-12-31'),
    });
    const range = expect.objectContaining({ code: 'E_CAL_RANGE' });
    expect(() => unionOf('u', early, never)).toThrow(range);
    expect(() => intersectionOf('i', early, never)).toThrow(range);
    expect(() => unionOf('u')).toThrow(range);
  });
});
