import { REF_KEYS } from '../../../events/index';
import { NONE } from './link-numbers';

/**
 * The rows of everything that events are tied to, in the order of the log: for each key all rows beside
 * each other, and for each thing where its own begin.
 */
export class LinkRows {
  /** By key: where the rows of each thing begin; those of the last one end at the end. */
  readonly #starts: readonly Int32Array[];
  readonly #rows: readonly Int32Array[];

  /**
   * @param linksOf the numbers of what a row is tied to, by key.
   * @param values how many things there are, once all rows were asked.
   */
  constructor(inEffect: Uint8Array, linksOf: (row: number) => Int32Array, values: () => number) {
    const counts: Int32Array[] = REF_KEYS.map(() => new Int32Array(FIRST_VALUES));
    for (let row = 0; row < inEffect.length; row++) {
      if (inEffect[row] !== 1) continue;
      const links = linksOf(row);
      for (let place = 0; place < links.length; place++) {
        const value = links[place] as number;
        if (value === NONE) continue;
        let count = counts[place] as Int32Array;
        if (value >= count.length) {
          count = new Int32Array(Math.max(value + 1, count.length * 2));
          count.set(counts[place] as Int32Array);
          counts[place] = count;
        }
        count[value] = (count[value] as number) + 1;
      }
    }
    const most = values();
    this.#starts = counts.map((count) => startsOf(count, most));
    this.#rows = this.#starts.map((starts) => new Int32Array(starts[most] as number));
    const next = this.#starts.map((starts) => starts.slice());
    for (let row = 0; row < inEffect.length; row++) {
      if (inEffect[row] !== 1) continue;
      const links = linksOf(row);
      for (let place = 0; place < links.length; place++) {
        const value = links[place] as number;
        if (value === NONE) continue;
        const at = (next[place] as Int32Array)[value] as number;
        (this.#rows[place] as Int32Array)[at] = row;
        (next[place] as Int32Array)[value] = at + 1;
      }
    }
  }

  /** All rows that are tied to something of a key; `from` and `to` say which are of one thing. */
  rows(place: number): Int32Array {
    return this.#rows[place] as Int32Array;
  }

  from(place: number, value: number): number {
    return (this.#starts[place] as Int32Array)[value] ?? 0;
  }

  to(place: number, value: number): number {
    return (this.#starts[place] as Int32Array)[value + 1] ?? 0;
  }

  /** Everything of a key that some row is tied to. */
  valuesOf(place: number): readonly number[] {
    const starts = this.#starts[place] as Int32Array;
    const values: number[] = [];
    for (let value = 0; value + 1 < starts.length; value++) {
      if ((starts[value + 1] as number) > (starts[value] as number)) values.push(value);
    }
    return values;
  }
}

const FIRST_VALUES = 1 << 10;

function startsOf(counts: Int32Array, values: number): Int32Array {
  const starts = new Int32Array(values + 1);
  let sum = 0;
  for (let value = 0; value < values; value++) {
    starts[value] = sum;
    sum += counts[value] ?? 0;
  }
  starts[values] = sum;
  return starts;
}
