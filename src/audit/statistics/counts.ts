import { groupOf } from './column-groups';
import type { Period } from './month';
import type { Population } from './population';

type Groups = readonly { readonly path: readonly string[] }[];

const keyOf = (path: readonly string[]): string => path.join('\n');

/** The exact counts of a population in a period. */
export class Counts {
  readonly #items: Population['items'];
  readonly #period: Period;
  readonly #totals: (part: Period) => number;
  /** By view, the units under each path: a log may have as many codes as events. */
  readonly #under = new Map<number, Map<string, number>>();

  constructor({ items }: Population, period: Period) {
    this.#period = period;
    this.#items = items.filter(({ month }) => month >= period.from && month <= period.to);
    this.#totals = this.#running(() => true);
  }

  /** Units of a part of the period. */
  total(part: Period): number {
    return this.#totals(part);
  }

  /** Units of the whole period under a path of a view. */
  under(view: number, path: readonly string[]): number {
    let counts = this.#under.get(view);
    if (counts === undefined) {
      counts = new Map();
      this.#under.set(view, counts);
      for (const { paths } of this.#items) {
        const own = paths[view] ?? [];
        for (let depth = 0; depth <= own.length; depth++) {
          const key = keyOf(own.slice(0, depth));
          counts.set(key, (counts.get(key) ?? 0) + 1);
        }
      }
    }
    return counts.get(keyOf(path)) ?? 0;
  }

  /** Units of a part of the period, by group of a view. */
  byGroup(view: number, groups: Groups): (part: Period) => number[] {
    const places = new Map<string, number | undefined>();
    const placeOf = (path: readonly string[]) => {
      const key = keyOf(path);
      if (!places.has(key)) places.set(key, groupOf(path, groups));
      return places.get(key);
    };
    const running = groups.map((_, at) =>
      this.#running(({ paths }) => placeOf(paths[view] ?? []) === at),
    );
    return (part) => running.map((count) => count(part));
  }

  /** Every unit of a part has its group. */
  hasPlaceFor(view: number, part: Period, groups: Groups): boolean {
    return this.#items.every(
      ({ month, paths }) =>
        month < part.from || month > part.to || groupOf(paths[view] ?? [], groups) !== undefined,
    );
  }

  /** Counts of any part in one subtraction: units up to the end less units before the beginning. */
  #running(holds: (item: Population['items'][number]) => boolean): (part: Period) => number {
    const { from, to } = this.#period;
    const sums = new Array<number>(Math.max(0, to - from + 1) + 1).fill(0);
    for (const item of this.#items) {
      const at = item.month - from + 1;
      if (holds(item)) sums[at] = (sums[at] ?? 0) + 1;
    }
    for (let at = 1; at < sums.length; at++) sums[at] = (sums[at] ?? 0) + (sums[at - 1] ?? 0);
    return (part) => (sums[part.to - from + 1] ?? 0) - (sums[part.from - from] ?? 0);
  }
}
