import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KnownPieces } from '../../../src/events/store/known-pieces';

const bytesOf = (text: string) => new TextEncoder().encode(`·${text}·`);
const find = (known: KnownPieces, text: string) => {
  const bytes = bytesOf(text);
  return known.find(bytes, 2, bytes.length - 2);
};
const learn = (known: KnownPieces, text: string, number: number) => {
  const bytes = bytesOf(text);
  const found = known.find(bytes, 2, bytes.length - 2);
  if (found === -1) known.add(bytes, 2, bytes.length - 2, number);
  return found;
};

describe('known pieces', () => {
  it('are found again, each with its number, and no others', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string()), fc.string(), (some, other) => {
        const known = new KnownPieces();
        some.forEach((text, number) => {
          expect(learn(known, text, number)).toBe(-1);
        });
        some.forEach((text, number) => {
          expect(find(known, text)).toBe(number);
        });
        expect(find(known, other)).toBe(some.indexOf(other));
      }),
      { numRuns: 2_000 },
    );
  });

  it('are learned anew past the most of them, and never mistaken for each other', () => {
    for (const length of [1, 80]) {
      const known = new KnownPieces();
      let found = 0;
      for (let round = 0; round < 3; round++) {
        for (let at = 0; at < 20_000; at++) {
          const text = `${at}`.padStart(length, 'x');
          const number = learn(known, text, at);
          if (number !== -1 && number !== at) expect(number, text).toBe(at);
          if (find(known, text) === at) found++;
        }
      }
      expect(found).toBeGreaterThan(59_000);
    }
  });

  it('do not hold a piece that is longer than all their room', () => {
    const known = new KnownPieces();
    learn(known, 'a', 1);
    learn(known, 'x'.repeat(1 << 20), 2);
    learn(known, 'a', 3);
    expect([1, 3]).toContain(find(known, 'a'));
    expect(find(known, 'x'.repeat(1 << 20))).toBe(-1);
  });
});
