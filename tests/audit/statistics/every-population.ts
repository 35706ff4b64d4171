import { parseMonth } from '../../../src/audit/statistics/month';
import type { Column, Item, Population } from '../../../src/audit/statistics/population';
import type { ReleaseTable } from '../../../src/audit/statistics/release';
import { releaseTable } from '../../../src/audit/statistics/release-table';

const label = (text: string) => ({ es: text, en: text });
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
  return {
    id: 'p',
    title: label('p'),
    universe: label('u'),
    dating: label('d'),
    sources: [],
    hidesZero: shape.hidesZero ?? false,
    views: columns.length > 1 ? [{ id: 'v', title: label('v'), columns }] : [],
    items,
    expected: items.map(({ month }) => month),
  };
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
