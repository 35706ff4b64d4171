import { addBusinessDays } from 'date-fns/addBusinessDays';
import { addMonths } from 'date-fns/addMonths';
import { fromZonedTime } from 'date-fns-tz';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeTerm, loadCalendar, ZONE_NAMES, zoneOf } from '../../src/calendar/index';
import { civilDayOf, epochDayOf, formatPlainDate } from '../../src/core/index';
import { calendarFile, day, due, federal, mexicoCity } from './fixtures';

const local = (epochDay: number): Date => {
  const { year, month, dayOfMonth } = civilDayOf(epochDay);
  return new Date(year, month - 1, dayOfMonth, 12);
};
const epochDay = (date: Date): number =>
  epochDayOf(date.getFullYear(), date.getMonth() + 1, date.getDate());
const events = fc.integer({ min: day('2012-01-01'), max: day('2029-06-30') });

describe('against date-fns', () => {
  it('adds business days alike when only weekends rest', () => {
    const coverage = { from: '2011-01-01', to: '2030-12-31' };
    const weekends = loadCalendar(calendarFile([], { coverage }));
    fc.assert(
      fc.property(events, fc.integer({ min: -60, max: 60 }), (event, n) => {
        expect(weekends.addBusinessDays(event, n)).toBe(epochDay(addBusinessDays(local(event), n)));
      }),
      { numRuns: 2_000 },
    );
  });

  it('adds months alike, but for days that the month does not have, which LFPA 29 moves on', () => {
    const context = { calendar: federal.union, zone: mexicoCity };
    fc.assert(
      fc.property(events, fc.integer({ min: 1, max: 12 }), (event, length) => {
        const theirs = epochDay(addMonths(local(event), length));
        const ours = due(
          computeTerm({ length, unit: 'months' }, { kind: 'date', day: event }, context),
        );
        const clamped = civilDayOf(theirs).dayOfMonth !== civilDayOf(event).dayOfMonth;
        expect(ours.nominalDay).toBe(clamped ? theirs + 1 : theirs);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('against date-fns-tz', () => {
  it('starts each civil day at the same instant', () => {
    for (const name of ZONE_NAMES) {
      const zone = zoneOf(name);
      for (const event of fc.sample(events, 200)) {
        const theirs = fromZonedTime(`${formatPlainDate(event)}T00:00:00`, name).getTime();
        expect(zone.startOfDay(event)).toBe(theirs);
      }
    }
  });
});
