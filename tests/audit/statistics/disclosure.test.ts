import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnGroups } from '../../../src/audit/statistics/column-groups';
import { cut, type Period, parseMonth } from '../../../src/audit/statistics/month';
import type { Column, Item, Population } from '../../../src/audit/statistics/population';
import { releaseTable } from '../../../src/audit/statistics/release-table';
import { Attacker, type Target } from './attacker';
import { label, madePopulation } from './made-population';

const START = parseMonth('2015-11') as number;

const flat = (names: string): readonly Column[] =>
  [...names].map((id) => ({ id, label: label(id) }));
const VIEWS = [
  { id: 'flat', title: label('flat'), columns: flat('abcde') },
  {
    id: 'nested',
    title: label('nested'),
    columns: [
      { id: 'p', label: label('p'), columns: flat('xy') },
      { id: 'q', label: label('q'), columns: flat('xyz') },
      { id: 'r', label: label('r') },
    ],
  },
  { id: 'pair', title: label('pair'), columns: flat('mn') },
];
const LEAVES = VIEWS.map(({ columns }) =>
  columns.flatMap((column): string[][] =>
    'columns' in column && column.columns !== undefined
      ? column.columns.map(({ id }) => [column.id, id])
      : [[column.id]],
  ),
);

interface Sample {
  readonly population: Population;
  readonly period: Period;
  readonly threshold: number;
}

/** Populations of a few months in which small counts, zeros and rare categories abound. */
const sample: fc.Arbitrary<Sample> = fc
  .record({
    months: fc.integer({ min: 1, max: 9 }),
    views: fc.subarray([0, 1, 2]),
    threshold: fc.integer({ min: 3, max: 5 }),
    hidesZero: fc.boolean(),
    busy: fc.integer({ min: 0, max: 12 }),
    rare: fc.array(fc.nat(5), { minLength: 3, maxLength: 3 }),
    seed: fc.array(fc.tuple(fc.nat(99), fc.nat(99), fc.nat(99), fc.nat(99)), {
      maxLength: 90,
      size: 'max',
    }),
  })
  .map(({ months, views, threshold, hidesZero, busy, rare, seed }) => {
    const items: Item[] = seed.map(([month, ...picks]) => ({
      // Some months are busier, some categories rarer: what suppression has to work with.
      month:
        START + (month % 12 < busy ? month % Math.max(1, Math.ceil(months / 2)) : month % months),
      paths: views.map((view) => {
        const leaves = LEAVES[view] ?? [];
        const pick = picks[view] ?? 0;
        const few = 1 + ((rare[view] ?? 0) % leaves.length);
        return leaves[pick < 85 ? pick % few : pick % leaves.length] ?? [];
      }),
    }));
    return {
      threshold,
      period: { from: START, to: START + months - 1 },
      population: madePopulation(
        views.map((view) => VIEWS[view] as (typeof VIEWS)[number]),
        items,
        hidesZero,
      ),
    };
  });

/** Every count that somebody may ask about: months and longer periods, by all that divides them. */
function targetsOf({ population, period }: Sample): Target[] {
  const spans = [...cut(period, 1), ...cut(period, 3), ...cut(period, 12), period];
  const nodes = population.views.flatMap(({ columns }, view) =>
    columns.flatMap((column) => [
      { view, path: [column.id] },
      ...(column.columns ?? []).map(({ id }) => ({ view, path: [column.id, id] })),
    ]),
  );
  return spans.flatMap((span) => [span, ...nodes.map((node) => ({ ...span, ...node }))]);
}

const countOf = ({ items }: Population, { from, to, view, path = [] }: Target): number =>
  items.filter(
    ({ month, paths }) =>
      month >= from &&
      month <= to &&
      path.every((part, at) => paths[view as number]?.[at] === part),
  ).length;

describe('what a table publishes', () => {
  it('is never a count from one to the threshold, nor of measures a zero', () => {
    fc.assert(
      fc.property(sample, ({ population, period, threshold }) => {
        const { rows } = releaseTable(population, { period, threshold, complete: true });
        for (const { total, values } of rows) {
          for (const figure of [total, ...Object.values(values).flat()]) {
            if (figure === null || (figure === 0 && !population.hidesZero)) continue;
            expect(figure).toBeGreaterThanOrEqual(threshold);
          }
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('lets nobody bound a count that it does not tell to fewer values than the threshold', () => {
    fc.assert(
      fc.property(sample, fc.array(fc.nat(), { minLength: 8, maxLength: 8 }), (each, picks) => {
        const { population, period, threshold } = each;
        const table = releaseTable(population, { period, threshold, complete: true });
        const attacker = new Attacker(population, table);
        const targets = targetsOf(each);
        for (const pick of picks) {
          const target = targets[pick % targets.length] as Target;
          const { min, max } = attacker.bounds(target);
          const count = countOf(population, target);
          expect(min).toBeLessThanOrEqual(count);
          expect(max).toBeGreaterThanOrEqual(count);
          if (max - min >= threshold) continue;
          // What can be worked out is itself fit to be published.
          expect(max).toBe(min);
          if (max > 0 || population.hidesZero) expect(max).toBeGreaterThanOrEqual(threshold);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe('categories that are published together', () => {
  const counts = (sizes: Readonly<Record<string, number>>, hidesZero = false) =>
    columnGroups(flat(Object.keys(sizes).join('')), {
      threshold: 3,
      hidesZero,
      count: ([id]) => sizes[id ?? ''] ?? 0,
    }).map(({ path }) => path.join('/'));

  it('always have one among them that is not small, the last of the list however large it is', () => {
    expect(counts({ a: 2, b: 2, c: 2, d: 9, e: 20 })).toEqual(['d', '*']);
    expect(counts({ a: 2, b: 2, c: 2, d: 20, e: 9 })).toEqual(['d', '*']);
  });

  it('leave each of them any number under the threshold', () => {
    expect(counts({ a: 9, b: 7, c: 5, d: 1 })).toEqual(['a', 'b', '*']);
    expect(counts({ a: 9, b: 7, c: 4, d: 1 })).toEqual(['a', '*']);
  });

  it('are more than two, where it could be told which of two is the small one', () => {
    expect(counts({ a: 1, b: 9, c: 9, d: 9 })).toEqual(['b', '*']);
    expect(counts({ a: 9, b: 9, c: 1, d: 9 })).toEqual(['a', 'b', '*']);
  });

  it('take in the zeros, of which nobody can then tell whether they are', () => {
    expect(counts({ a: 9, b: 0, c: 9, d: 1 })).toEqual(['a', '*']);
    expect(counts({ a: 9, b: 0, c: 9, d: 3 })).toEqual(['a', 'b', 'c', 'd']);
  });

  it('are all of them, where none could stand apart', () => {
    expect(counts({ a: 2, b: 9 })).toEqual(['']);
    expect(counts({ a: 2, b: 1 })).toEqual(['']);
  });

  it('are all of them, where one holds every unit: it would be told of each', () => {
    expect(counts({ a: 0, b: 9 })).toEqual(['']);
    expect(counts({ a: 0, b: 9, c: 3 })).toEqual(['a', 'b', 'c']);
  });

  it('take in the zeros of measures', () => {
    expect(counts({ a: 0, b: 9, c: 3 }, true)).toEqual(['']);
    expect(counts({ a: 0, b: 9, c: 5, d: 12 }, true)).toEqual(['b', '*']);
    expect(counts({ a: 12, b: 9, c: 6, d: 0 }, true)).toEqual(['a', 'b', '*']);
  });
});

describe('two releases', () => {
  /** A population, and the same with what was added since, some of it to months already told. */
  const grown = fc
    .tuple(sample, sample, fc.integer({ min: 0, max: 5 }))
    .map(([first, more, months]) => {
      const ids = new Set(first.population.views.map(({ id }) => id));
      const alike = more.population.views.filter(({ id }) => ids.has(id)).length === ids.size;
      const extra = alike && more.population.views.length === ids.size ? more.population.items : [];
      return {
        ...first,
        later: { from: first.period.from, to: first.period.to + months },
        laterPopulation: madePopulation(
          first.population.views,
          [...first.population.items, ...extra],
          first.population.hidesZero,
        ),
      };
    });

  it('subtracted from each other give nothing from one to the threshold', () => {
    let revised = 0;
    fc.assert(
      fc.property(grown, ({ population, period, threshold, later, laterPopulation }) => {
        const options = { threshold, complete: true };
        const before = releaseTable(population, { ...options, period });
        const after = releaseTable(laterPopulation, {
          ...options,
          period: later,
          previous: before,
        });
        if (after.revised === true) revised++;
        for (const row of before.rows) {
          const same = after.rows.find(({ from, to }) => from === row.from && to === row.to);
          const pairs = [
            [row.total, same?.total],
            ...Object.entries(row.values).flatMap(([view, values]) =>
              values.map((value, at) => [value, same?.values[view]?.[at]]),
            ),
          ];
          for (const [old, now] of pairs) {
            if (typeof old !== 'number' || typeof now !== 'number' || now === old) continue;
            expect(now - old).toBeGreaterThanOrEqual(threshold);
          }
        }
      }),
      { numRuns: 2000 },
    );
    expect(revised).toBeGreaterThan(10);
  });

  it('keep the parts and the columns of the first', () => {
    fc.assert(
      fc.property(grown, ({ population, period, threshold, later, laterPopulation }) => {
        const options = { threshold, complete: true };
        const before = releaseTable(population, { ...options, period });
        const after = releaseTable(laterPopulation, {
          ...options,
          period: later,
          previous: before,
        });
        if (before.status !== 'published') return;
        expect(after.parts.slice(0, before.parts.length)).toEqual(before.parts);
        for (const [at, view] of before.views.entries()) {
          expect(after.views[at]?.columns).toEqual(view.columns);
          expect(after.views[at]?.parts.slice(0, view.parts.length)).toEqual(view.parts);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('leave the second as safe as it would be alone', () => {
    fc.assert(
      fc.property(grown, fc.array(fc.nat(), { minLength: 4, maxLength: 4 }), (each, picks) => {
        const { population, period, threshold, later, laterPopulation } = each;
        const options = { threshold, complete: true };
        const before = releaseTable(population, { ...options, period });
        const after = releaseTable(laterPopulation, {
          ...options,
          period: later,
          previous: before,
        });
        const attacker = new Attacker(laterPopulation, after);
        const targets = targetsOf({ population: laterPopulation, period: later, threshold });
        for (const pick of picks) {
          const { min, max } = attacker.bounds(targets[pick % targets.length] as Target);
          if (max - min >= threshold || (max === 0 && !population.hidesZero)) continue;
          expect(max).toBe(min);
          expect(max).toBeGreaterThanOrEqual(threshold);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
