import { NONE } from './link-numbers';
import { thingOf, tieOf } from './tie';

/** Rows are tied to the thing under more than one key. */
const SEVERAL = -2;

/** Where the rows of a thing under one of its keys stand. */
interface Part {
  readonly from: number;
  readonly to: number;
}

/**
 * The rows of everything that events are tied to, beside each other, and for each thing where its own
 * begin; under each key in the order of the log. Nearly every thing has but one key.
 */
export class LinkRows {
  /** The rows of all things. */
  readonly rows: Int32Array;
  /** Where the rows of each thing begin; those of the last one end at the end. */
  readonly #starts: Int32Array;
  /** By thing: its key, `NONE`, or `SEVERAL`. */
  readonly #keys: Int8Array;
  readonly #parts: ReadonlyMap<number, Part>;

  /**
   * @param linksOf the numbers of what a row is tied to, by key.
   * @param values how many things there are, once all rows were asked.
   */
  constructor(inEffect: Uint8Array, linksOf: (row: number) => Int32Array, values: () => number) {
    const tally = new Tally();
    for (let row = 0; row < inEffect.length; row++) {
      if (inEffect[row] === 1) tally.add(linksOf(row));
    }
    const { starts, keys } = tally.end(values());
    const rows = new Int32Array(starts.at(-1) as number);
    const next = starts.slice();
    const ofSeveral = new Map<number, number[]>();
    for (let row = 0; row < inEffect.length; row++) {
      if (inEffect[row] !== 1) continue;
      const links = linksOf(row);
      for (let place = 0; place < links.length; place++) {
        const value = links[place] as number;
        if (value === NONE) continue;
        if (keys[value] === SEVERAL) {
          const tie = tieOf(value, place);
          const own = ofSeveral.get(tie);
          if (own === undefined) ofSeveral.set(tie, [row]);
          else own.push(row);
          continue;
        }
        const at = next[value] as number;
        rows[at] = row;
        next[value] = at + 1;
      }
    }
    const parts = new Map<number, Part>();
    for (const [tie, own] of ofSeveral) {
      const value = thingOf(tie);
      const from = next[value] as number;
      rows.set(own, from);
      next[value] = from + own.length;
      parts.set(tie, { from, to: from + own.length });
    }
    this.rows = rows;
    this.#starts = starts;
    this.#keys = keys;
    this.#parts = parts;
  }

  /** Where the rows of a thing under a key begin in `rows`. */
  from(place: number, value: number): number {
    const key = this.#keys[value];
    if (key === place) return this.#starts[value] as number;
    return key === SEVERAL ? (this.#parts.get(tieOf(value, place))?.from ?? 0) : 0;
  }

  /** Where they end. */
  to(place: number, value: number): number {
    const key = this.#keys[value];
    if (key === place) return this.#starts[value + 1] as number;
    return key === SEVERAL ? (this.#parts.get(tieOf(value, place))?.to ?? 0) : 0;
  }

  /** Everything that some row is tied to under a key. */
  valuesOf(place: number): readonly number[] {
    const values: number[] = [];
    for (let value = 0; value < this.#keys.length; value++) {
      if (this.to(place, value) > this.from(place, value)) values.push(value);
    }
    return values;
  }
}

const FIRST_VALUES = 1 << 10;

/** Counts rows by thing, of which nobody knows yet how many there will be. */
class Tally {
  #counts = new Int32Array(FIRST_VALUES);
  #keys = new Int8Array(FIRST_VALUES).fill(NONE);

  add(links: Int32Array): void {
    for (let place = 0; place < links.length; place++) {
      const value = links[place] as number;
      if (value === NONE) continue;
      if (value >= this.#counts.length) this.#grow(value);
      this.#counts[value] = (this.#counts[value] as number) + 1;
      const key = this.#keys[value];
      if (key !== place) this.#keys[value] = key === NONE ? place : SEVERAL;
    }
  }

  /** Where the rows of each of so many things begin, and the key of each. */
  end(values: number): { readonly starts: Int32Array; readonly keys: Int8Array } {
    const starts = new Int32Array(values + 1);
    let sum = 0;
    for (let value = 0; value < values; value++) {
      starts[value] = sum;
      sum += this.#counts[value] ?? 0;
    }
    starts[values] = sum;
    const keys = new Int8Array(values).fill(NONE);
    keys.set(this.#keys.subarray(0, values));
    return { starts, keys };
  }

  #grow(value: number): void {
    const most = Math.max(value + 1, this.#counts.length * 2);
    const counts = new Int32Array(most);
    counts.set(this.#counts);
    this.#counts = counts;
    const keys = new Int8Array(most).fill(NONE);
    keys.set(this.#keys);
    this.#keys = keys;
  }
}
