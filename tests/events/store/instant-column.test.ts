import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InstantColumn } from '../../../src/events/store/instant-column';

const instants = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: Date.UTC(1899, 11), max: Date.UTC(2101, 1) }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(Number.NaN, 0, -1, 1, 2 ** 32, -(2 ** 32), 2 ** 31, 2 ** 32 - 1),
  },
);

describe('a column of instants', () => {
  it('gives back every instant, and that there is none', () => {
    fc.assert(
      fc.property(fc.array(instants, { minLength: 1 }), (some) => {
        const column = new InstantColumn();
        for (const [row, instant] of some.entries()) column.set(row, instant);
        expect(some.map((_, row) => column.get(row))).toEqual(some);
        const copy = new InstantColumn(column.pages);
        expect(some.map((_, row) => copy.get(row))).toEqual(some);
      }),
      { numRuns: 2_000 },
    );
  });

  it('keeps each of many rows', () => {
    const column = new InstantColumn();
    for (let row = 0; row < 20_000; row++) column.set(row, row % 3 === 0 ? Number.NaN : row * 1e9);
    for (let row = 0; row < 20_000; row++) {
      expect(Object.is(column.get(row), row % 3 === 0 ? Number.NaN : row * 1e9)).toBe(true);
    }
  });
});
