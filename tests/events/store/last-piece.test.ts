import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LastPiece } from '../../../src/events/store/last-piece';

const texts = fc.oneof(
  { weight: 4, arbitrary: fc.string({ maxLength: 3 }) },
  { weight: 1, arbitrary: fc.constantFrom(255, 256, 257).map((size) => 'x'.repeat(size)) },
);

describe('the last piece', () => {
  it('is found, and no other one', () => {
    fc.assert(
      fc.property(fc.array(texts), (some) => {
        const last = new LastPiece();
        let before: string | undefined;
        for (const [number, text] of some.entries()) {
          const bytes = new TextEncoder().encode(`·${text}·`);
          const end = bytes.length - 2;
          const isKnown = text === before && end - 2 <= 256;
          expect(last.find(bytes, 2, end)).toBe(isKnown ? number - 1 : -1);
          last.note(bytes, 2, end, number);
          before = text;
        }
      }),
      { numRuns: 2_000 },
    );
  });
});
