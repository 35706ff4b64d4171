import { describe, expect, it } from 'vitest';
import { ProtocolError } from '../../src/core/index';
import { readLog } from '../../src/events/index';
import { headerWith, lineWith, logOf } from './log-lines';

const HOUR = 3_600_000;

const at = (text: string): number => Date.parse(text);

function timeOf(changes: Record<string, unknown>, zone = 'America/Mexico_City') {
  const { events, problems } = readLog(lineWith(changes), { zone });
  return { event: events[0], problems };
}

describe('the time of an event', () => {
  it('is a point for an instant, and for one known to the minute', () => {
    for (const precision of ['instant', 'minute']) {
      const { event } = timeOf({ precision });
      expect(event).toMatchObject({ precision, from: event?.to });
    }
    expect(timeOf({}).event?.precision).toBe('instant');
  });

  it('is the whole civil day of the zone for a plain date', () => {
    const { event, problems } = timeOf({ occurredAt: '2016-03-18' });
    expect(event).toMatchObject({
      at: { kind: 'date', day: at('2016-03-18T00:00:00Z') / (24 * HOUR) },
      from: at('2016-03-18T06:00:00Z'),
      to: at('2016-03-19T06:00:00Z') - 1,
      precision: 'date',
    });
    expect(problems).toEqual([]);
  });

  it('is as long as the day was: 23 hours in spring, 25 in autumn', () => {
    const lengthOf = (occurredAt: string): number => {
      const { event } = timeOf({ occurredAt });
      return event === undefined ? 0 : event.to + 1 - event.from;
    };
    expect(lengthOf('2016-04-03')).toBe(23 * HOUR);
    expect(lengthOf('2016-10-30')).toBe(25 * HOUR);
    expect(lengthOf('2023-04-02')).toBe(24 * HOUR);
  });

  it('is the civil day of the zone in which an instant of precision date falls', () => {
    const changes = { occurredAt: '2016-03-19T00:30:00-06:00', precision: 'date' };
    expect(timeOf(changes).event).toMatchObject({
      at: { kind: 'instant' },
      from: at('2016-03-19T06:00:00Z'),
      to: at('2016-03-20T06:00:00Z') - 1,
    });
    expect(timeOf(changes, 'America/Tijuana').event).toMatchObject({
      from: at('2016-03-18T07:00:00Z'),
      to: at('2016-03-19T07:00:00Z') - 1,
    });
  });

  it('is not made finer than it was written', () => {
    for (const precision of ['instant', 'minute']) {
      const { event, problems } = timeOf({ occurredAt: '2016-03-18', precision });
      expect(event?.precision).toBe('date');
      expect(problems).toEqual([{ line: 1, code: 'E_LOG_VALUE', key: 'precision' }]);
    }
  });

  it('is as wide as any offset makes a day of which the offset is not known', () => {
    for (const changes of [
      { occurredAt: '1995-05-05' },
      { occurredAt: '1995-05-05T12:00:00-06:00', precision: 'date' },
    ]) {
      expect(timeOf(changes).event).toMatchObject({
        from: at('1995-05-05T00:00:00+14:00'),
        to: at('1995-05-06T00:00:00-12:00') - 1,
      });
    }
  });
});

describe('the order of events', () => {
  it('puts a plain date at its last instant', () => {
    const log = readLog(
      logOf(
        { occurredAt: '2016-03-18' },
        { occurredAt: '2016-03-18T23:59:59-06:00' },
        { occurredAt: '2016-03-19T00:00:00-06:00' },
        { occurredAt: '2016-03-18T00:00:00-06:00', precision: 'date' },
        { occurredAt: '2016-03-18T10:00:00-06:00' },
      ),
    );
    expect(log.events.map(({ id }) => id)).toEqual(['e5', 'e2', 'e1', 'e4', 'e3']);
  });

  it('falls back on the place in the file, across offsets', () => {
    const log = readLog(
      logOf(
        { occurredAt: '2016-03-18T12:00:00-06:00' },
        { occurredAt: '2016-03-18T18:00:00Z' },
        { occurredAt: '2016-03-18T11:00:00-07:00' },
      ),
    );
    expect(log.events.map(({ id }) => id)).toEqual(['e1', 'e2', 'e3']);
  });
});

describe('the header', () => {
  const plainDate = lineWith({ occurredAt: '2016-03-18' });

  it('gives profile, zone and the instant up to which the log is complete', () => {
    const log = readLog(
      `${headerWith({
        profile: 'federal',
        zone: 'America/Tijuana',
        completeThrough: '2016-12-31T23:59:59-06:00',
      })}\n${plainDate}`,
    );
    expect(log.header).toEqual({
      profile: 'federal',
      zone: 'America/Tijuana',
      completeThrough: at('2017-01-01T05:59:59Z'),
    });
    expect([log.zone, log.events[0]?.from]).toEqual(['America/Tijuana', at('2016-03-18T07:00Z')]);
    expect(log.problems).toEqual([]);
  });

  it('takes a plain date of completeness to its last instant in its zone', () => {
    const header = headerWith({ zone: 'America/Tijuana', completeThrough: '2016-12-31' });
    expect(readLog(header).header?.completeThrough).toBe(at('2017-01-01T08:00:00Z') - 1);
  });

  it('gives way to the zone that the caller asks for', () => {
    const log = readLog(`${headerWith({ zone: 'America/Tijuana' })}\n${plainDate}`, {
      zone: 'America/Cancun',
    });
    expect([log.zone, log.header?.zone]).toEqual(['America/Cancun', 'America/Tijuana']);
  });

  it('may stand after blank lines, but not after an event or another header', () => {
    expect(readLog(`\n\n${headerWith()}\n${plainDate}`).problems).toEqual([]);
    for (const first of [plainDate, headerWith(), 'x']) {
      const log = readLog(`${first}\n${headerWith({ zone: 'America/Tijuana' })}`);
      expect(log.problems).toContainEqual({ line: 2, code: 'E_LOG_HEADER' });
      expect(log.zone).toBe('America/Mexico_City');
    }
  });

  it.each([
    [{ zone: 'Europe/Madrid' }, 'zone'],
    [{ zone: 5 }, 'zone'],
    [{ profile: 'un perfil' }, 'profile'],
    [{ completeThrough: '2016-12-31T24:00:00-06:00' }, 'completeThrough'],
    [{ completeThrough: 1483250399 }, 'completeThrough'],
    [{ version: 2 }, 'version'],
    [{ log: 'otro' }, 'log'],
  ])('is reported where it cannot be honoured: %j', (changes, key) => {
    const log = readLog(`${headerWith(changes)}\n${plainDate}`);
    expect(log.problems).toEqual([{ line: 1, code: 'E_LOG_HEADER', key }]);
    expect(log.zone).toBe('America/Mexico_City');
    expect(log.events).toHaveLength(1);
  });

  it('reports unknown keys', () => {
    const log = readLog(`${headerWith({ owner: 'x' })}\n${plainDate}`);
    expect(log.problems).toEqual([{ line: 1, code: 'E_LOG_KEY' }]);
  });

  it('does not come in through an unknown zone of the caller', () => {
    expect(() => readLog(plainDate, { zone: 'Europe/Madrid' })).toThrow(ProtocolError);
  });
});
