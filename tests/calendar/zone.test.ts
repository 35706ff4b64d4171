import { formatInTimeZone } from 'date-fns-tz';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import zones from '../../rules/zones/mexico.json' with { type: 'json' };
import { ZONE_NAMES, zoneOf } from '../../src/calendar/index';
import { OffsetZone } from '../../src/calendar/offset-zone';
import { formatInstant, formatPlainDate } from '../../src/core/index';
import { day, mexicoCity, ms } from './fixtures';

const HOUR = 3_600_000;
const FIRST = ms('2010-01-02T00:00:00Z');
const LAST = ms('2030-12-31T00:00:00Z');

/** Offset in minutes according to the time zone data of the runtime. */
function intlOffset(name: string): (epochMs: number) => number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: name,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  return (epochMs) => {
    const parts = Object.fromEntries(
      format.formatToParts(epochMs).map((p) => [p.type, Number(p.value)]),
    );
    const { year = 0, month = 0, day: dayOfMonth = 0, hour = 0, minute = 0, second = 0 } = parts;
    const wall = Date.UTC(year, month - 1, dayOfMonth, hour, minute, second);
    return (wall - Math.floor(epochMs / 1000) * 1000) / 60_000;
  };
}

describe.each(ZONE_NAMES)('%s', (name) => {
  const zone = zoneOf(name);
  const expected = intlOffset(name);

  it('has the offsets of Intl every 41 hours from 2010 to 2030, and around each transition', () => {
    const { transitions } = Object.entries(zones.zones).find(([key]) => key === name)?.[1] ?? {};
    const instants = (transitions ?? []).flatMap(({ at }) => [ms(at) - 1, ms(at), ms(at) + 1]);
    for (let instant = FIRST; instant < LAST; instant += 41 * HOUR + 1) instants.push(instant);
    expect(instants.length).toBeGreaterThan(4_000);
    for (const instant of instants) {
      if (zone.offsetAt(instant) !== expected(instant)) {
        expect.fail(`${new Date(instant).toISOString()}: ${zone.offsetAt(instant)}`);
      }
    }
  });

  it('misses no change of offset that Intl knows, hour by hour', () => {
    const changes = (offsetAt: (epochMs: number) => number) => {
      const found: string[] = [];
      // Every change of these years falls on a whole hour, and 6-hour steps miss none of a day.
      for (let instant = FIRST; instant < LAST; instant += 6 * HOUR) {
        if (offsetAt(instant) !== offsetAt(instant - 6 * HOUR)) {
          for (let at = instant - 5 * HOUR; at <= instant; at += HOUR) {
            if (offsetAt(at) !== offsetAt(at - HOUR)) found.push(new Date(at).toISOString());
          }
        }
      }
      return found;
    };
    expect(changes((epochMs) => zone.offsetAt(epochMs))).toEqual(changes(expected));
  });

  it('has civil days without gap or overlap, each beginning at its first instant', () => {
    for (let current = zone.coverage.from; current < zone.coverage.to; current++) {
      const [start, end] = [zone.startOfDay(current), zone.endOfDay(current)];
      if (end + 1 !== zone.startOfDay(current + 1)) expect.fail(formatPlainDate(current));
      if (zone.dayOf(start) !== current || zone.dayOf(end) !== current) {
        expect.fail(formatPlainDate(current));
      }
      // 22: Bahía de Banderas changed zone and clock together on 2010-04-04.
      if (![22, 23, 24, 25].includes((end + 1 - start) / HOUR))
        expect.fail(formatPlainDate(current));
    }
  });

  it('finds, for a wall clock, exactly the instants that show it', () => {
    fc.assert(
      fc.property(fc.integer({ min: FIRST, max: LAST }), (instant) => {
        const minute = Math.floor(instant / 60_000) * 60_000;
        const wall = minute + zone.offsetAt(minute) * 60_000;
        const inDay = (wall / 60_000) % 1440;
        const found = zone.instantsOf(zone.dayOf(minute), Math.floor(inDay / 60), inDay % 60);
        expect(found).toContain(minute);
        for (const one of found) expect(one + zone.offsetAt(one) * 60_000).toBe(wall);
      }),
      { numRuns: 2_000 },
    );
  });

  it('agrees with date-fns-tz on a sample', () => {
    for (const instant of fc.sample(fc.integer({ min: FIRST, max: LAST }), 150)) {
      const seconds = Math.floor(instant / 1000) * 1000;
      const theirs = formatInTimeZone(seconds, name, "yyyy-MM-dd'T'HH:mm:ssxxx");
      expect(formatInstant(seconds, zone.offsetAt(seconds))).toBe(theirs);
      expect(formatPlainDate(zone.dayOf(seconds))).toBe(theirs.slice(0, 10));
    }
  });
});

describe('the hours that the clock repeats or leaves out', () => {
  const wall = (name: string, date: string, hour: number, minute: number) =>
    zoneOf(name)
      .instantsOf(day(date), hour, minute)
      .map((at) => new Date(at).toISOString());

  it('has two instants for 01:30 on 27 October 2013', () => {
    expect(wall('America/Mexico_City', '2013-10-27', 1, 30)).toEqual([
      '2013-10-27T06:30:00.000Z',
      '2013-10-27T07:30:00.000Z',
    ]);
  });

  it('has none for 02:30 on 7 April 2013', () => {
    expect(wall('America/Mexico_City', '2013-04-07', 2, 30)).toEqual([]);
    expect(wall('America/Mexico_City', '2013-04-07', 1, 59)).toHaveLength(1);
    expect(wall('America/Mexico_City', '2013-04-07', 3, 0)).toHaveLength(1);
  });

  it('has two for 01:30 on 30 October 2022, the last end of summer time', () => {
    expect(wall('America/Mexico_City', '2022-10-30', 1, 30)).toHaveLength(2);
  });

  it('moves Chihuahua to another zone that day without moving the clock', () => {
    expect(wall('America/Chihuahua', '2022-10-30', 1, 30)).toHaveLength(1);
    expect(wall('America/Chihuahua', '2022-10-30', 2, 30)).toHaveLength(1);
  });

  it('makes 29 November 2022 last 25 hours in Ciudad Juárez, repeating its last hour', () => {
    const juarez = zoneOf('America/Ciudad_Juarez');
    expect(wall('America/Ciudad_Juarez', '2022-11-29', 23, 30)).toEqual([
      '2022-11-30T05:30:00.000Z',
      '2022-11-30T06:30:00.000Z',
    ]);
    const date = day('2022-11-29');
    expect(juarez.endOfDay(date) + 1 - juarez.startOfDay(date)).toBe(25 * HOUR);
    expect(juarez.endOfDay(date)).toBe(ms('2022-11-30T06:59:59.999Z'));
    expect(wall('America/Ciudad_Juarez', '2022-11-30', 0, 0)).toEqual(['2022-11-30T07:00:00.000Z']);
  });

  it('has none for 02:30 on 1 February 2015 in Cancún', () => {
    expect(wall('America/Cancun', '2015-02-01', 2, 30)).toEqual([]);
  });

  it('keeps seasonal time on the border after 2022, and none in Sonora', () => {
    expect(wall('America/Tijuana', '2023-11-05', 1, 30)).toHaveLength(2);
    expect(wall('America/Hermosillo', '2021-04-04', 2, 30)).toHaveLength(1);
  });

  it('begins a day at the jump where the clock jumps over midnight', () => {
    // Not in Mexico: São Paulo went from -03:00 to -02:00 at midnight.
    const jump = ms('2018-11-04T03:00:00Z');
    const coverage = { from: day('2018-01-01'), to: day('2018-12-31') };
    const zone = new OffsetZone('x', coverage, -180, [{ at: jump, offsetMinutes: -120 }]);
    expect(zone.startOfDay(day('2018-11-04'))).toBe(jump);
    expect(zone.instantsOf(day('2018-11-04'), 0, 0)).toEqual([]);
  });
});

describe('a zone east of Greenwich, for profiles of other places', () => {
  const coverage = { from: day('2018-01-01'), to: day('2018-12-31') };
  const madrid = new OffsetZone('x', coverage, 60, [
    { at: ms('2018-03-25T01:00:00Z'), offsetMinutes: 120 },
    { at: ms('2018-10-28T01:00:00Z'), offsetMinutes: 60 },
  ]);

  it('has no 02:30 in spring and two in autumn', () => {
    expect(madrid.instantsOf(day('2018-03-25'), 2, 30)).toEqual([]);
    expect(madrid.instantsOf(day('2018-03-25'), 1, 30)).toEqual([ms('2018-03-25T00:30:00Z')]);
    expect(madrid.instantsOf(day('2018-10-28'), 2, 30)).toEqual([
      ms('2018-10-28T00:30:00Z'),
      ms('2018-10-28T01:30:00Z'),
    ]);
  });

  it('begins its days before the change that comes later in the same day of UTC', () => {
    const zone = new OffsetZone('x', coverage, 60, [
      { at: ms('2018-06-01T00:00:00Z'), offsetMinutes: 120 },
    ]);
    expect(zone.startOfDay(day('2018-06-01'))).toBe(ms('2018-05-31T23:00:00Z'));
    expect(zone.startOfDay(day('2018-06-02'))).toBe(ms('2018-06-01T22:00:00Z'));
  });
});

describe('a zone', () => {
  it('is refused when it is not one of Mexico', () => {
    for (const name of ['America/Nowhere', 'UTC', '', '__proto__', 'toString']) {
      expect(() => zoneOf(name)).toThrow(expect.objectContaining({ code: 'ZONE_UNKNOWN' }));
    }
  });

  it('says that it does not cover what it does not cover', () => {
    const refusal = expect.objectContaining({ code: 'CALENDAR_NOT_COVERED' });
    expect(mexicoCity.covers(ms('2010-01-01T00:00:00-06:00'))).toBe(true);
    expect(mexicoCity.covers(ms('2009-12-31T23:59:59.999-06:00'))).toBe(false);
    expect(mexicoCity.covers(ms('2030-12-31T23:59:59.999-06:00'))).toBe(true);
    expect(mexicoCity.covers(ms('2031-01-01T00:00:00-06:00'))).toBe(false);
    expect(mexicoCity.covers(Number.NaN)).toBe(false);
    expect(() => mexicoCity.offsetAt(ms('2031-01-01T00:00:00-06:00'))).toThrow(refusal);
    expect(() => mexicoCity.dayOf(Number.NaN)).toThrow(refusal);
    expect(() => mexicoCity.startOfDay(day('2009-12-31'))).toThrow(refusal);
    expect(() => mexicoCity.endOfDay(day('2031-01-01'))).toThrow(refusal);
    expect(() => mexicoCity.instantsOf(Number.NaN, 1, 1)).toThrow(refusal);
    expect(mexicoCity.endOfDay(day('2030-12-31'))).toBe(ms('2030-12-31T23:59:59.999-06:00'));
  });

  it('gives the same answers in any order of the questions', () => {
    const instants = fc.sample(fc.integer({ min: FIRST, max: LAST }), 2_000);
    const shuffled = instants.map((instant) => mexicoCity.offsetAt(instant));
    const sorted = new Map(
      [...instants].sort((a, b) => a - b).map((instant) => [instant, mexicoCity.offsetAt(instant)]),
    );
    expect(shuffled).toEqual(instants.map((instant) => sorted.get(instant)));
  });
});
