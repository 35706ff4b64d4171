import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  computeTerm,
  loadCalendar,
  type Moment,
  type TermContext,
  type TermSpec,
  ZONE_NAMES,
  zoneOf,
} from '../../src/calendar/index';
import { formatPlainDate, parseInstant, parsePlainDate } from '../../src/core/index';
import { at, calendarFile, day, due, federal, mexicoCity, ms } from './fixtures';

const RUNS = { numRuns: 2_000 };
const HOUR = 3_600_000;

const instants = fc.integer({ min: ms('2012-01-01T12:00:00Z'), max: ms('2029-01-01T12:00:00Z') });
const zones = fc.constantFrom(...ZONE_NAMES).map(zoneOf);
const calendars = fc.constantFrom(
  federal.lfpa,
  federal.calendarioOficial,
  federal.lft,
  federal.union,
);
const contexts: fc.Arbitrary<TermContext> = fc.record({ calendar: calendars, zone: zones });
const forward: fc.Arbitrary<TermSpec> = fc.oneof(
  fc.record({ length: fc.integer({ min: 1, max: 100 }), unit: fc.constant('hours' as const) }),
  fc.record({
    length: fc.integer({ min: 1, max: 60 }),
    unit: fc.constantFrom('business-days', 'calendar-days'),
    lastDay: fc.constantFrom('rolls', 'stands'),
  }),
  fc.record({ length: fc.integer({ min: 1, max: 13 }), unit: fc.constant('months' as const) }),
);
const days = forward.filter(({ unit }) => unit === 'business-days' || unit === 'calendar-days');
const either = fc.oneof(
  forward,
  days.map((spec): TermSpec => ({ ...spec, direction: 'before' })),
  days.map((spec): TermSpec => ({ ...spec, countEventDay: true })),
);

const instant = (epochMs: number): Moment => ({ kind: 'instant', epochMs });
const dueOf = (spec: TermSpec, epochMs: number, context: TermContext): number =>
  due(computeTerm(spec, instant(epochMs), context)).due;

describe('D1 aLaterEventNeverFallsDueEarlier', () => {
  it('holds for every unit and direction', () => {
    fc.assert(
      fc.property(
        either,
        instants,
        fc.integer({ min: 0, max: 90 * 24 * HOUR }),
        contexts,
        (spec, t, gap, context) => {
          expect(dueOf(spec, t, context)).toBeLessThanOrEqual(dueOf(spec, t + gap, context));
        },
      ),
      RUNS,
    );
  });

  it('holds from one day to the next at the end of every month', () => {
    const context = { calendar: federal.union, zone: mexicoCity };
    let last = 0;
    for (let event = day('2012-01-01'); event < day('2029-12-31'); event++) {
      const month = due(
        computeTerm({ length: 1, unit: 'months' }, { kind: 'date', day: event }, context),
      );
      expect(month.due).toBeGreaterThanOrEqual(last);
      last = month.due;
    }
  });
});

describe('D2 aTermEndsAfterItsEvent', () => {
  it('holds for every forward term that does not count the event day', () => {
    fc.assert(
      fc.property(forward, instants, contexts, (spec, t, context) => {
        expect(dueOf(spec, t, context)).toBeGreaterThan(t);
      }),
      RUNS,
    );
  });

  it('and before its event when it is counted backwards', () => {
    fc.assert(
      fc.property(days, instants, contexts, (spec, t, context) => {
        expect(dueOf({ ...spec, direction: 'before' }, t, context)).toBeLessThan(t);
      }),
      RUNS,
    );
  });
});

describe('D3 aHolidayNeverShortensATerm', () => {
  const from = day('2015-01-01');
  const to = day('2016-12-31');
  const events = fc.integer({ min: day('2015-06-01'), max: day('2016-06-30') });
  const holidays = fc.uniqueArray(fc.integer({ min: from, max: to }), { maxLength: 25 });
  const load = (dates: number[]) => loadCalendar(calendarFile(dates.map(formatPlainDate)));

  it('nor moves a backward one later, nor touches hours or nominal ends', () => {
    fc.assert(
      fc.property(
        either,
        events,
        holidays,
        fc.integer({ min: from, max: to }),
        zones,
        (spec, event, dates, extra, zone) => {
          fc.pre(spec.unit !== 'months' || spec.length < 5);
          const t = zone.startOfDay(event) + 10 * HOUR;
          const others = dates.filter((date) => date !== extra);
          const without = due(computeTerm(spec, instant(t), { calendar: load(others), zone }));
          const withHoliday = due(
            computeTerm(spec, instant(t), { calendar: load([...others, extra]), zone }),
          );
          const shift = withHoliday.due - without.due;
          if (spec.unit === 'hours') expect(shift).toBe(0);
          else if (spec.direction === 'before') expect(shift).toBeLessThanOrEqual(0);
          else expect(shift).toBeGreaterThanOrEqual(0);
          if (spec.unit !== 'business-days')
            expect(withHoliday.nominalDay).toBe(without.nominalDay);
          if (spec.unit === 'calendar-days' && spec.lastDay === 'stands') expect(shift).toBe(0);
        },
      ),
      RUNS,
    );
  });
});

describe('D4 hoursAreTheSameInstantInEveryZone', () => {
  it('holds for any zone, calendar, offset as written, and change of clocks', () => {
    fc.assert(
      fc.property(
        instants,
        fc.integer({ min: 1, max: 500 }),
        contexts,
        contexts,
        fc.integer({ min: -840, max: 840 }),
        (t, length, one, other, offsetMinutes) => {
          const spec: TermSpec = { length, unit: 'hours' };
          expect(dueOf(spec, t, one)).toBe(t + length * HOUR);
          const written: Moment = { kind: 'instant', epochMs: t, offsetMinutes };
          expect(due(computeTerm(spec, written, other)).due).toBe(t + length * HOUR);
        },
      ),
      RUNS,
    );
  });
});

describe('D5 theLimitIsInclusiveToTheMillisecond', () => {
  it('is the last millisecond of a civil day, for days and months', () => {
    fc.assert(
      fc.property(either, instants, contexts, (spec, t, context) => {
        fc.pre(spec.unit !== 'hours');
        const { due: limit, dueDay } = due(computeTerm(spec, instant(t), context));
        expect(context.zone.dayOf(limit)).toBe(dueDay);
        expect(context.zone.dayOf(limit + 1)).toBe(dueDay + 1);
      }),
      RUNS,
    );
  });

  it('is the elapsed instant to the millisecond, for hours', () => {
    const context = { calendar: federal.union, zone: mexicoCity };
    const result = due(
      computeTerm({ length: 3, unit: 'hours' }, at('2016-03-18T22:40:00.001-06:00'), context),
    );
    expect(result.due).toBe(ms('2016-03-19T01:40:00.001-06:00'));
  });
});

describe('D6 aLapsedTermStaysLapsed', () => {
  it('turns at most once as the instant of evaluation advances', () => {
    fc.assert(
      fc.property(
        forward,
        instants,
        fc.array(fc.integer({ min: 0, max: 500 * 24 * HOUR }), { minLength: 2, maxLength: 10 }),
        contexts,
        (spec, t, ages, context) => {
          const lapsed = [...ages]
            .sort((a, b) => a - b)
            .map((age) => t + age > dueOf(spec, t, context));
          expect(lapsed).toEqual([...lapsed].sort((a, b) => Number(a) - Number(b)));
        },
      ),
      RUNS,
    );
  });
});

describe('D7 aTermIsAPureFunction', () => {
  it('gives the same result and ledger again, whatever was computed in between', () => {
    fc.assert(
      fc.property(
        either,
        instants,
        contexts,
        instants,
        contexts,
        (spec, t, context, t2, context2) => {
          const first = due(computeTerm(spec, instant(t), context));
          computeTerm(spec, instant(t2), { ...context2, zone: context.zone });
          const again = due(computeTerm({ ...spec }, instant(t), { ...context }));
          expect({ ...again }).toEqual({ ...first });
          expect(again.ledger).toEqual(first.ledger);
        },
      ),
      RUNS,
    );
  });

  it('does not depend on the zone of the process', () => {
    const before = process.env.TZ;
    const count = () => {
      const context = { calendar: federal.union, zone: mexicoCity };
      const result = due(
        computeTerm({ length: 8, unit: 'business-days' }, at('2018-03-12T23:30:00-06:00'), context),
      );
      return [result.due, result.ledger];
    };
    try {
      const results = ['UTC', 'Pacific/Kiritimati', 'America/Tijuana'].map((zone) => {
        process.env.TZ = zone;
        return count();
      });
      expect(results[1]).toEqual(results[0]);
      expect(results[2]).toEqual(results[0]);
    } finally {
      if (before === undefined) delete process.env.TZ;
      else process.env.TZ = before;
    }
  });
});

describe('D8 anUnreadableDateIsNeverShifted', () => {
  it('reads a date or an instant exactly as written, or not at all', () => {
    const number = (max: number) =>
      fc.integer({ min: 0, max }).map((n) => String(n).padStart(2, '0'));
    const parts = fc.tuple(
      fc.integer({ min: 1890, max: 2110 }),
      number(15),
      number(35),
      number(27),
      number(65),
      number(65),
      fc.constantFrom('Z', '-06:00', '+05:30', '', '-15:00', '-06'),
    );
    fc.assert(
      fc.property(parts, ([year, month, dayOfMonth, hour, minute, second, offset]) => {
        const date = `${year}-${month}-${dayOfMonth}`;
        const epochDay = parsePlainDate(date);
        if (epochDay !== undefined) expect(formatPlainDate(epochDay)).toBe(date);
        const read = parseInstant(`${date}T${hour}:${minute}:${second}${offset}`);
        if (read === undefined) return;
        const wall = new Date(read.epochMs + read.offsetMinutes * 60_000).toISOString();
        expect(wall).toBe(`${date}T${hour}:${minute}:${second}.000Z`);
        expect(['', '-15:00', '-06']).not.toContain(offset);
      }),
      { numRuns: 20_000 },
    );
  });
});

describe('D10 theEventDayIsANamedParameter', () => {
  it('ends a day earlier when it counts, if it is a day that counts', () => {
    fc.assert(
      fc.property(days, instants, contexts, (spec, t, context) => {
        const next = due(computeTerm({ ...spec, lastDay: 'stands' }, instant(t), context));
        const same = due(
          computeTerm({ ...spec, lastDay: 'stands', countEventDay: true }, instant(t), context),
        );
        const event = context.zone.dayOf(t);
        const counts = spec.unit === 'calendar-days' || context.calendar.isBusinessDay(event);
        if (!counts) expect(same.dueDay).toBe(next.dueDay);
        else expect(same.dueDay).toBeLessThan(next.dueDay);
      }),
      RUNS,
    );
  });
});

describe('computeTerm', () => {
  it('is total: whatever the numbers, it returns a result', () => {
    const wild = fc.oneof(
      fc.double(),
      fc.integer(),
      fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, -0, 2 ** 53),
    );
    const specs = fc.record({
      length: wild,
      unit: fc.constantFrom('hours', 'business-days', 'calendar-days', 'months'),
      direction: fc.constantFrom('after', 'before'),
      countEventDay: fc.boolean(),
      lastDay: fc.constantFrom('rolls', 'stands'),
    });
    const moments: fc.Arbitrary<Moment> = fc.oneof(
      wild.map((epochMs): Moment => ({ kind: 'instant', epochMs })),
      wild.map((epochDay): Moment => ({ kind: 'date', day: epochDay })),
    );
    fc.assert(
      fc.property(specs, moments, contexts, (spec, from, context) => {
        expect(typeof computeTerm(spec, from, context).ok).toBe('boolean');
      }),
      { numRuns: 10_000 },
    );
  });
});
