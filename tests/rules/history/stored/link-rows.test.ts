import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { REF_KEYS } from '../../../../src/events/index';
import { LinkRows } from '../../../../src/rules/history/stored/link-rows';

const NONE = -1;
const VALUES = 6;

const links = fc
  .array(fc.integer({ min: NONE, max: VALUES - 1 }), {
    minLength: REF_KEYS.length,
    maxLength: REF_KEYS.length,
  })
  .map((values) => Int32Array.from(values));

/** Mostly things of one key, as logs have them: the number says which. */
const tidyLinks = fc
  .uniqueArray(fc.integer({ min: 0, max: VALUES - 1 }))
  .map((values) =>
    Int32Array.from(REF_KEYS, (_, place) => values.find((v) => v === place) ?? NONE),
  );

const rows = fc.array(fc.record({ tied: fc.oneof(links, tidyLinks), counts: fc.boolean() }), {
  maxLength: 40,
});

describe('the rows of things', () => {
  it('are, under each key, those in effect that are tied to the thing, in the order of the log', () => {
    fc.assert(
      fc.property(rows, (log) => {
        const inEffect = Uint8Array.from(log, ({ counts }) => Number(counts));
        const of = (row: number) => (log[row] as (typeof log)[number]).tied;
        const linked = new LinkRows(inEffect, of, () => VALUES);
        for (let place = 0; place < REF_KEYS.length; place++) {
          const tied: number[] = [];
          for (let value = 0; value < VALUES; value++) {
            const expected = [...log.keys()].filter(
              (row) => inEffect[row] === 1 && of(row)[place] === value,
            );
            if (expected.length > 0) tied.push(value);
            const from = linked.from(place, value);
            expect([...linked.rows.subarray(from, linked.to(place, value))]).toEqual(expected);
          }
          expect(linked.valuesOf(place)).toEqual(tied);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('are none of a thing that was named after they were gathered', () => {
    const linked = new LinkRows(
      new Uint8Array(0),
      () => new Int32Array(0),
      () => 0,
    );
    expect(linked.to(0, 7) - linked.from(0, 7)).toBe(0);
  });
});
