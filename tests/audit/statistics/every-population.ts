import { parseMonth } from '../../../src/audit/statistics/month';
import type { Column, Item, Population } from '../../../src/audit/statistics/population';
import type { PreviousRelease, ReleaseTable } from '../../../src/audit/statistics/release';
import { releaseTable } from '../../../src/audit/statistics/release-table';
import { label, madePopulation } from './made-population';

const START = parseMonth('2016-02') as number;

export interface Shape {
  readonly months: number;
  /** Categories of the one view; a list within is of those into which the one before it is divided. */
  readonly categories: readonly (string | readonly string[])[];
  /** Units at most. */
  readonly most: number;
  readonly threshold: number;
  readonly hidesZero?: boolean;
}

/** A count of which nobody may know too much: which, and every value that agrees with a release. */
export interface Suspicion {
  readonly of: string;
  readonly values: readonly number[];
}

/**
 * Whoever knows the method can make every population there is and keep those from which a release
 * comes out as it was published. Gives the counts that are then left with fewer values than the
 * threshold, and that are not themselves fit to be published.
 */
export function suspicions(shape: Shape): { readonly asked: number; readonly found: Suspicion[] } {
  const { months, threshold, hidesZero = false } = shape;
  const leaves = leavesOf(shape);
  const places = Array.from({ length: months }, (_, month) =>
    leaves.map((path) => ({ month: START + month, path })),
  ).flat();
  const alike = new Map<string, (readonly number[])[]>();
  for (const counts of vectors(places.length, shape.most)) {
    const items = places.flatMap(({ month, path }, at) =>
      Array<Item>(counts[at] ?? 0).fill({ month, paths: leaves.length > 1 ? [path] : [] }),
    );
    const key = told(
      releaseTable(populationOf(shape, items), {
        period: { from: START, to: START + months - 1 },
        threshold,
        complete: true,
      }),
    );
    const list = alike.get(key);
    if (list === undefined) alike.set(key, [counts]);
    else list.push(counts);
  }
  const targets = targetsOf(months, leaves);
  const found = [...alike.values()].flatMap((list) =>
    targets.flatMap(({ of, at }) => {
      const values = [
        ...new Set(list.map((counts) => at.reduce((sum, place) => sum + (counts[place] ?? 0), 0))),
      ];
      const isTold =
        values.length === 1 &&
        values.every((value) => value >= threshold || (value === 0 && !hidesZero));
      return values.length >= threshold || isTold ? [] : [{ of, values }];
    }),
  );
  return { asked: alike.size * targets.length, found };
}

/** A series of releases, each a month longer, while units arrive in the months already told. */
export interface Series {
  readonly categories: readonly string[];
  readonly releases: number;
  /** Units at most, of the first release and all that arrive. */
  readonly most: number;
  readonly threshold: number;
}

/**
 * The same for whoever has all the releases of a series, of the units that arrived between two of
 * them, by month and category. Where series with almost as many units as were tried look alike, there are
 * more of them beyond.
 */
export function seriesSuspicions(series: Series): {
  readonly asked: number;
  readonly found: Suspicion[];
} {
  const { categories, releases, most, threshold } = series;
  const shape: Shape = { months: releases, categories, most, threshold };
  const arrivals = Array.from({ length: releases }, (_, release) =>
    Array.from({ length: release + 1 }, (_each, month) =>
      categories.map((category) => ({ release, month, category })),
    ).flat(),
  ).flat();
  const alike = new Map<string, (readonly number[])[]>();
  for (const counts of vectors(arrivals.length, most)) {
    let previous: (PreviousRelease['tables'][number] & ReleaseTable) | undefined;
    let key = '';
    for (let now = 0; now < releases; now++) {
      const items = arrivals.flatMap(({ release, month, category }, at) =>
        Array<Item>(release <= now ? (counts[at] ?? 0) : 0).fill({
          month: START + month,
          paths: categories.length > 1 ? [[category]] : [],
        }),
      );
      const period = { from: START, to: START + now };
      const options = { period, threshold, complete: true, previous };
      previous = releaseTable(populationOf(shape, items), options);
      key += told(previous) + String(previous.revised);
    }
    const list = alike.get(key);
    if (list === undefined) alike.set(key, [counts]);
    else list.push(counts);
  }
  const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);
  const isWhole = (list: readonly (readonly number[])[]) =>
    list.every((counts) => sum(counts) < most - threshold);
  const found = [...alike.values()].flatMap((list) =>
    arrivals.flatMap((arrival, at) => {
      const values = [...new Set(list.map((counts) => counts[at] ?? 0))];
      if (values.length >= threshold || !isWhole(list)) return [];
      const isTold = values.length === 1 && values.every((each) => each >= threshold || each === 0);
      return isTold ? [] : [{ of: JSON.stringify(arrival), values }];
    }),
  );
  return { asked: alike.size * arrivals.length, found };
}

function told({ status, parts, views, rows }: ReleaseTable): string {
  return JSON.stringify([status, parts, views.map((view) => [view.columns, view.parts]), rows]);
}

/** Months in a row, by every category at every level and by none. */
function targetsOf(months: number, leaves: readonly (readonly string[])[]) {
  const nodes = new Set(leaves.flatMap((path) => path.map((_, at) => path.slice(0, at).join('/'))));
  for (const path of leaves) nodes.add(path.join('/'));
  const targets: { of: string; at: number[] }[] = [];
  for (let from = 0; from < months; from++) {
    for (let to = from; to < months; to++) {
      for (const node of nodes) {
        const at: number[] = [];
        for (let month = from; month <= to; month++) {
          for (const [leaf, path] of leaves.entries()) {
            const isUnder = node === '' || `${path.join('/')}/`.startsWith(`${node}/`);
            if (isUnder) at.push(month * leaves.length + leaf);
          }
        }
        targets.push({ of: `${node} ${from}-${to}`, at });
      }
    }
  }
  return targets;
}

function leavesOf({ categories }: Shape): (readonly string[])[] {
  return categories.flatMap((each, at) => {
    if (typeof each !== 'string') return each.map((id) => [String(categories[at - 1]), id]);
    return typeof categories[at + 1] === 'object' ? [] : [[each]];
  });
}

function columnsOf({ categories }: Shape): Column[] {
  const column = (id: string): Column => ({ id, label: label(id) });
  return categories.flatMap((each, at) => {
    if (typeof each !== 'string') return [];
    const within = categories[at + 1];
    return typeof within === 'object'
      ? [{ ...column(each), columns: within.map(column) }]
      : [column(each)];
  });
}

function populationOf(shape: Shape, items: readonly Item[]): Population {
  const columns = columnsOf(shape);
  const views = columns.length > 1 ? [{ id: 'v', title: label('v'), columns }] : [];
  return madePopulation(views, items, shape.hidesZero ?? false);
}

/** Every list of counts with a sum up to the most. */
function* vectors(length: number, most: number): Generator<readonly number[]> {
  if (length === 0) {
    yield [];
    return;
  }
  for (let first = 0; first <= most; first++) {
    for (const rest of vectors(length - 1, most - first)) yield [first, ...rest];
  }
}
