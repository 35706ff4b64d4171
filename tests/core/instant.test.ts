import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatInstant, formatOffset, parseInstant } from '../../src/core/index';

describe('an instant', () => {
  it.each([
    ['2016-03-18T22:40:00-06:00', Date.UTC(2016, 2, 19, 4, 40), -360],
    ['2016-03-19T04:40:00Z', Date.UTC(2016, 2, 19, 4, 40), 0],
    ['2016-03-19T04:40:00+00:00', Date.UTC(2016, 2, 19, 4, 40), 0],
    ['2016-03-19T04:40:00-00:00', Date.UTC(2016, 2, 19, 4, 40), 0],
    ['2016-03-19T10:10:00.5+05:30', Date.UTC(2016, 2, 19, 4, 40, 0, 500), 330],
    ['2016-03-19T04:40:00.123456789Z', Date.UTC(2016, 2, 19, 4, 40, 0, 123), 0],
    ['2016-03-19T18:40:00+14:00', Date.UTC(2016, 2, 19, 4, 40), 840],
    ['2024-02-29T23:59:59.999-06:00', Date.UTC(2024, 2, 1, 5, 59, 59, 999), -360],
    ['1969-12-31T23:59:59.999Z', -1, 0],
  ])('is read from %s', (text, epochMs, offsetMinutes) => {
    expect(parseInstant(text)).toEqual({ epochMs, offsetMinutes });
  });

  it.each([
    ['no offset', '2016-03-18T22:40:00'],
    ['a plain date', '2016-03-18'],
    ['an impossible day', '2024-02-30T10:00:00-06:00'],
    ['hour 24', '2016-03-18T24:00:00-06:00'],
    ['minute 60', '2016-03-18T22:60:00-06:00'],
    ['second 60', '2016-12-31T23:59:60Z'],
    ['no seconds', '2016-03-18T22:40-06:00'],
    ['a lower-case t', '2016-03-18t22:40:00-06:00'],
    ['a lower-case z', '2016-03-18T22:40:00z'],
    ['a space for T', '2016-03-18 22:40:00-06:00'],
    ['an offset beyond 14 hours', '2016-03-18T22:40:00+14:01'],
    ['an offset of 25 hours', '2016-03-18T22:40:00+25:00'],
    ['an offset of 60 minutes', '2016-03-18T22:40:00+05:60'],
    ['an offset without colon', '2016-03-18T22:40:00-0600'],
    ['an offset in hours', '2016-03-18T22:40:00-06'],
    ['a Unicode minus', '2016-03-18T22:40:00−06:00'],
    ['a point without digits', '2016-03-18T22:40:00.-06:00'],
    ['a comma', '2016-03-18T22:40:00,5-06:00'],
    ['text after Z', '2016-03-18T22:40:00Z '],
    ['text after the offset', '2016-03-18T22:40:00-06:000'],
    ['a year of six digits', '+275760-09-13T00:00:00Z'],
    ['a zone name', '2016-03-18T22:40:00[America/Mexico_City]'],
    ['the year 1899', '1899-12-31T23:59:59Z'],
    ['nothing', ''],
  ])('is not read from %s', (_, text) => {
    expect(parseInstant(text)).toBeUndefined();
  });

  it('is read from no text with one character taken away', () => {
    const text = '2016-03-18T22:40:00.250-06:00';
    const shorter = [...text].map((_, at) => text.slice(0, at) + text.slice(at + 1));
    const read = shorter.filter((candidate) => parseInstant(candidate) !== undefined);
    // Only a digit of the fraction can go.
    expect(new Set(read)).toEqual(
      new Set([
        '2016-03-18T22:40:00.50-06:00',
        '2016-03-18T22:40:00.20-06:00',
        '2016-03-18T22:40:00.25-06:00',
      ]),
    );
  });

  it('is written with a fraction only where there is one', () => {
    expect(formatInstant(Date.UTC(2016, 2, 19, 7, 40), -360)).toBe('2016-03-19T01:40:00-06:00');
    expect(formatInstant(Date.UTC(2016, 2, 19, 7, 40, 0, 7), 0)).toBe('2016-03-19T07:40:00.007Z');
    expect(formatInstant(-1, 330)).toBe('1970-01-01T05:29:59.999+05:30');
    expect(formatOffset(-210)).toBe('-03:30');
  });

  it('reads what it writes, and agrees with Date.parse', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: Date.UTC(1900, 0, 2), max: Date.UTC(2100, 11, 30) }),
        fc.integer({ min: -840, max: 840 }),
        (epochMs, offsetMinutes) => {
          const text = formatInstant(epochMs, offsetMinutes);
          expect(parseInstant(text)).toEqual({ epochMs, offsetMinutes });
          expect(Date.parse(text)).toBe(epochMs);
        },
      ),
      { numRuns: 5_000 },
    );
  });

  it('never throws, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        expect(() => parseInstant(text)).not.toThrow();
      }),
      { numRuns: 2_000 },
    );
  });
});
