import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LONGEST_TEXT, TextPool } from '../../../src/events/store/text-pool';

const bytesOf = (text: string) => new TextEncoder().encode(text);

/** Adds a text out of the middle of others. */
function add(pool: TextPool, text: string): number {
  const bytes = bytesOf(`·${text}·`);
  return pool.add(bytes, 2, bytes.length - 2);
}

/** Whether a pool finds a text equal to that of a number. */
function isAt(pool: TextPool, number: number, text: string): boolean {
  const bytes = bytesOf(`·${text}·`);
  return pool.isAt(number, bytes, 2, bytes.length - 2);
}

const texts = fc.oneof(
  { weight: 8, arbitrary: fc.string({ unit: 'grapheme', maxLength: 60 }) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom(0, 1, 13, 14, 15, 254, 255, 256, 257)
      .map((size) => 'x'.repeat(size)),
  },
);

describe('a pool of texts', () => {
  it('gives back every text that it takes, whatever its letters', () => {
    fc.assert(
      fc.property(fc.array(texts), (some) => {
        const pool = new TextPool();
        const numbers = some.map((text) => add(pool, text));
        expect(numbers.map((number) => pool.at(number))).toEqual(some);
        const copy = new TextPool(pool.parts);
        expect(numbers.map((number) => copy.at(number))).toEqual(some);
        expect(copy.size).toBe(some.length);
      }),
      { numRuns: 2_000 },
    );
  });

  it('tells its texts from any other', () => {
    fc.assert(
      fc.property(fc.uniqueArray(texts, { maxLength: 20 }), (some) => {
        const pool = new TextPool();
        for (const text of some) add(pool, text);
        for (const one of some.keys()) {
          expect(some.map((text) => isAt(pool, one, text))).toEqual(
            some.map((_, other) => other === one),
          );
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('keeps the mark of a byte order that a text begins with', () => {
    const pool = new TextPool();
    expect(pool.at(add(pool, '\ufeffmedida'))).toBe('\ufeffmedida');
    expect(pool.at(add(pool, `\ufeff${'medida'.repeat(9)}`))).toBe(`\ufeff${'medida'.repeat(9)}`);
  });

  it('takes a text of the greatest length and none that is longer', () => {
    const pool = new TextPool();
    const longest = 'x'.repeat(LONGEST_TEXT);
    expect(pool.at(add(pool, longest))).toBe(longest);
    expect(add(pool, `${longest}x`)).toBe(-1);
    expect(pool.size).toBe(1);
  });

  it('begins a new page where the last one is full, and loses nothing', () => {
    const pool = new TextPool();
    const some = Array.from({ length: 400 }, (_, at) => `${at} `.repeat(2_000));
    const numbers = some.map((text) => add(pool, text));
    expect(numbers.map((number) => pool.at(number))).toEqual(some);
  });
});
