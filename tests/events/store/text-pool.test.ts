import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LONGEST_TEXT, TextPool } from '../../../src/events/store/text-pool';

describe('a pool of texts', () => {
  it('gives back every text that it takes, whatever its letters', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 60 })), (texts) => {
        const pool = new TextPool();
        const numbers = texts.map((text) => pool.add(`·${text}·`, 1, text.length + 1));
        expect(numbers.map((number) => pool.at(number))).toEqual(texts);
      }),
      { numRuns: 2_000 },
    );
  });

  it('keeps the mark of a byte order that a text begins with', () => {
    const pool = new TextPool();
    expect(pool.at(pool.add('\ufeffmedida', 0, 7))).toBe('\ufeffmedida');
  });

  it('does not take half a character, nor what stands after it', () => {
    const pool = new TextPool();
    expect(pool.add('a\ud83d', 0, 2)).toBe(-1);
    expect(pool.at(pool.add('entera', 0, 6))).toBe('entera');
  });

  it('takes a text of the greatest length and none that is longer', () => {
    const pool = new TextPool();
    const longest = 'ñ'.repeat(LONGEST_TEXT);
    expect(pool.at(pool.add(longest, 0, longest.length))).toBe(longest);
    expect(pool.add(`${longest}x`, 0, longest.length + 1)).toBe(-1);
  });

  it('begins a new page where the last one is full, and loses nothing', () => {
    const pool = new TextPool();
    const texts = Array.from({ length: 400 }, (_, at) => `${at} `.repeat(2_000));
    const numbers = texts.map((text) => pool.add(text, 0, text.length));
    expect(numbers.map((number) => pool.at(number))).toEqual(texts);
  });
});
