import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseInstant } from '../../../src/core/index';
import { ODD_FORM, writtenInstant } from '../../../src/events/store/time-form';
import { WrittenInstant } from '../../../src/events/store/written-instant';

const instant = new WrittenInstant();

/** What is read of a text out of the middle of others. */
function read(text: string) {
  const bytes = new TextEncoder().encode(`7${text}7`);
  if (!instant.read(bytes, 1, bytes.length - 1)) return undefined;
  return { epochMs: instant.epochMs, offsetMinutes: instant.offsetMinutes };
}

const two = (most: number) =>
  fc.integer({ min: 0, max: most }).map((number) => String(number).padStart(2, '0'));

const texts = fc
  .tuple(
    fc.integer({ min: 1890, max: 2110 }),
    two(13),
    two(32),
    fc.constantFrom('T', 'T', 'T', 't', ' '),
    two(25),
    two(61),
    two(61),
    fc.constantFrom('', '', '.5', '.000', '.120', '.000000', '.123456', '.1234'),
    fc.constantFrom('Z', 'z', '+', '-', '', '+00:00', '-00:00'),
    two(15),
    two(61),
  )
  .map(([year, month, day, t, hour, minute, second, fraction, sign, hours, minutes]) => {
    const offset = sign === '+' || sign === '-' ? `${sign}${hours}:${minutes}` : sign;
    return `${year}-${month}-${day}${t}${hour}:${minute}:${second}${fraction}${offset}`;
  });

describe('an instant among bytes', () => {
  it('is read as it is out of a text', () => {
    let instants = 0;
    fc.assert(
      fc.property(texts, (text) => {
        const plain = parseInstant(text);
        if (plain !== undefined) instants++;
        expect(read(text)).toEqual(plain);
      }),
      { numRuns: 20_000 },
    );
    expect(instants).toBeGreaterThan(1_000);
  });

  it('is read so with any character of it changed', () => {
    for (const text of [
      '2016-02-29T22:40:00-06:00',
      '2016-03-18T22:40:00Z',
      '2016-12-31T23:59:59+11:59',
      '2016-03-18T22:40:00.000Z',
      '2016-03-18T22:40:00.120-06:00',
      '2016-03-18T22:40:00.123456+00:00',
    ]) {
      for (let at = 0; at < text.length; at++) {
        for (const character of '0123456789:-+TZ ./') {
          const changed = text.slice(0, at) + character + text.slice(at + 1);
          expect(read(changed), changed).toEqual(parseInstant(changed));
        }
      }
    }
  });

  it('is written again as it was, wherever its form is not odd', () => {
    let written = 0;
    fc.assert(
      fc.property(texts, (text) => {
        if (read(text) === undefined || instant.form === ODD_FORM) return;
        written++;
        const { epochMs, offsetMinutes, form, micros } = instant;
        expect(writtenInstant(epochMs, offsetMinutes, form, micros)).toBe(text);
      }),
      { numRuns: 20_000 },
    );
    expect(written).toBeGreaterThan(1_000);
  });

  it.each([
    '2016-03-18T22:40:00Z',
    '2016-03-18T22:40:00+00:00',
    '2016-03-18T22:40:00.000Z',
    '2016-03-18T22:40:00.000+00:00',
    '2016-03-18T22:40:00.123456Z',
    '1969-12-31T23:59:59.001002-06:00',
  ])('has a form that is not odd: %s', (text) => {
    expect(read(text)).toBeDefined();
    expect(instant.form).not.toBe(ODD_FORM);
  });

  it.each(['2016-03-18T22:40:00-00:00', '2016-03-18T22:40:00.1Z', '2016-03-18T22:40:00+13:00'])(
    'has an odd form: %s',
    (text) => {
      expect(read(text)).toBeDefined();
      expect(instant.form).toBe(ODD_FORM);
    },
  );

  it.each([
    '',
    '0000-00-00T00:00:00Z',
    '2015-02-29T00:00:00Z',
    '1899-12-31T00:00:00Z',
    '2016-03-18',
  ])('is none: %s', (text) => {
    expect(read(text)).toBeUndefined();
    expect(read(text), 'asked again').toBeUndefined();
  });
});
