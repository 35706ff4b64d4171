import { bytesOf, hashOf, OF_IDS, textOf } from './ascii';
import { newMemory } from './column';
import { TextPool, type TextPoolParts } from './text-pool';

/** What `find` gives for a text that is no id. */
export const NOT_AN_ID = -2;

const FIRST_SIZE = 1 << 12;
/** Places looked at for one id; past them it goes to a map, whose hashes nobody can foresee. */
const PROBES = 32;
const LONGEST = 0xff;

/** What an `IdTable` is made of, as another thread may have it. */
export interface IdTableParts {
  readonly texts: TextPoolParts;
  readonly places: Int32Array;
  readonly others: ReadonlyMap<string, number>;
  readonly otherIds: ReadonlyMap<number, string>;
}

/**
 * The ids of a log, each with its row, as bytes beside each other: an id takes its own length and
 * some twenty bytes more. Ids longer than 255 characters stand in a map.
 */
export class IdTable {
  readonly #texts: TextPool;
  /** Rows of ids that are too long, or that found all their places taken. */
  readonly #others: Map<string, number>;
  /** Ids of which the pool has no text. */
  readonly #otherIds: Map<number, string>;
  /**
   * Rows plus one, by hash; 0 is an empty place. The bits that no row needs are those of its hash,
   * so that the id itself is seldom looked at in vain: it is far away.
   */
  #places: Int32Array;
  /** Of the id that was looked for last. */
  #hash = 0;

  /** @param parts of a table that another thread made; nothing is added to it. */
  constructor(parts?: IdTableParts) {
    this.#texts = new TextPool(parts?.texts);
    this.#others = new Map(parts?.others);
    this.#otherIds = new Map(parts?.otherIds);
    this.#places = parts?.places ?? newPlaces(FIRST_SIZE);
  }

  /** The table as another thread may have it. */
  get parts(): IdTableParts {
    return {
      texts: this.#texts.parts,
      places: this.#places,
      others: this.#others,
      otherIds: this.#otherIds,
    };
  }

  /** How many ids there are. */
  get size(): number {
    return this.#texts.size;
  }

  /**
   * The row of the id that stands between two places; -1 where the table has none, `NOT_AN_ID` where
   * it is no id. `add` may then be called with the same bytes and places.
   */
  find(bytes: Uint8Array, from: number, to: number): number {
    if (from >= to) return NOT_AN_ID;
    const ofIds = OF_IDS;
    for (let at = from; at < to; at++) if (ofIds[bytes[at] as number] !== 1) return NOT_AN_ID;
    const hash = hashOf(bytes, from, to);
    this.#hash = hash;
    if (to - from > LONGEST) return this.#other(bytes, from, to);
    const places = this.#places;
    const mask = places.length - 1;
    const rowMask = mask >>> 1;
    for (let probe = 0; probe < PROBES; probe++) {
      const entry = places[(hash + probe) & mask] as number;
      if (entry === 0) return -1;
      if (((entry ^ hash) & ~rowMask) !== 0) continue;
      const row = (entry & rowMask) - 1;
      if (this.#texts.isAt(row, bytes, from, to)) return row;
    }
    return this.#other(bytes, from, to);
  }

  /** The row of an id; -1 where the table has none, `NOT_AN_ID` where it is no id. */
  rowOf(id: string): number {
    return this.find(bytesOf(id), 0, id.length);
  }

  /** Gives the id that `find` has just not found to the next row, and says which that is. */
  add(bytes: Uint8Array, from: number, to: number): number {
    const row = this.size;
    while (row * 2 + 2 >= this.#places.length) this.#grow();
    const isLong = to - from > LONGEST;
    if (isLong) this.#otherIds.set(row, textOf(bytes, from, to));
    if (isLong || !this.#place(row, this.#hash)) this.#others.set(textOf(bytes, from, to), row);
    return this.#texts.add(bytes, from, isLong ? from : to);
  }

  /** The same for the id that `rowOf` has just not found. */
  addId(id: string): number {
    return this.add(bytesOf(id), 0, id.length);
  }

  /** Gives the next row to a text that may be no id, and that `find` never finds. */
  addUnfindable(text: string): number {
    const row = this.size;
    this.#otherIds.set(row, text);
    return this.#texts.add(NOTHING, 0, 0);
  }

  /** The id of a row. */
  at(row: number): string {
    const other = this.#otherIds.size === 0 ? undefined : this.#otherIds.get(row);
    return other ?? this.#texts.at(row);
  }

  #other(bytes: Uint8Array, from: number, to: number): number {
    return this.#others.size === 0 ? -1 : (this.#others.get(textOf(bytes, from, to)) ?? -1);
  }

  #place(row: number, hash: number): boolean {
    const mask = this.#places.length - 1;
    const entry = (hash & ~(mask >>> 1)) | (row + 1);
    for (let probe = 0; probe < PROBES; probe++) {
      const place = (hash + probe) & mask;
      if (this.#places[place] === 0) {
        this.#places[place] = entry;
        return true;
      }
    }
    return false;
  }

  #grow(): void {
    this.#places = newPlaces(this.#places.length * 2);
    for (let row = 0; row < this.size; row++) {
      if (this.#otherIds.has(row)) continue;
      if (!this.#place(row, this.#texts.reckon(row, hashOf))) this.#others.set(this.at(row), row);
    }
  }
}

const NOTHING = new Uint8Array(0);

const newPlaces = (count: number): Int32Array =>
  new Int32Array(newMemory(count * Int32Array.BYTES_PER_ELEMENT));
