import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EVENT_TYPES } from '../../../src/events/index';
import { KindColumn } from '../../../src/events/store/kind-column';

const HOUR = 3_600_000;

const kinds = fc.record({
  type: fc.integer({ min: -1, max: EVENT_TYPES.length - 1 }),
  precision: fc.nat(2),
  form: fc.nat(7),
  width: fc.constantFrom(0, 23 * HOUR - 1, 24 * HOUR - 1, 25 * HOUR - 1, 50 * HOUR - 1),
});

describe('a column of kinds', () => {
  it('gives back the type, the precision, the form and the width of every event', () => {
    fc.assert(
      fc.property(fc.array(kinds), (some) => {
        const column = new KindColumn();
        some.forEach(({ type, precision, form, width }, row) => {
          column.set(row, type, precision, width, form);
        });
        for (const each of [column, new KindColumn(column.pages)]) {
          expect(
            some.map((_, row) => ({
              type: each.type(row),
              precision: each.precision(row),
              form: each.form(row),
              width: each.width(row),
            })),
          ).toEqual(some);
        }
      }),
      { numRuns: 2_000 },
    );
  });
});
