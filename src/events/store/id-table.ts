import { FIRST_ROWS, inSharedMemory, widened } from './column';

/** What an id is made of (see `IDENTIFIER`); no byte of a text of another kind is marked. */
const ALLOWED = new Uint8Array(128);
for (const character of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._:-') {
  ALLOWED[character.charCodeAt(0)] = 1;
}

/** What `find` gives for a text that is no id. */
export const NOT_AN_ID = -2;

const FIRST_SIZE = 1 << 12;
/** Places looked at for one id; past them it goes to a map, whose hashes nobody can foresee. */
const PROBES = 32;
const LONGEST = 0xff;
const LIKELY_LENGTH = 16;

/** What an `IdTable` is made of, as another thread may have it. */
export interface IdTableParts {
  readonly bytes: Uint8Array;
  readonly starts: Int32Array;
  readonly lengths: Uint8Array;
  readonly hashes: Int32Array;
  readonly places: Int32Array;
  readonly others: ReadonlyMap<string, number>;
  readonly otherIds: ReadonlyMap<number, string>;
}

/**
 * The ids of a log, each with its row, as bytes beside each other: an id takes its own length and
 * some twenty bytes more. Ids longer than 255 characters stand in a map.
 */
export class IdTable {
  #bytes: Uint8Array = new Uint8Array(FIRST_ROWS * LIKELY_LENGTH);
  #starts: Int32Array = new Int32Array(FIRST_ROWS);
  #lengths: Uint8Array = new Uint8Array(FIRST_ROWS);
  #hashes: Int32Array = new Int32Array(FIRST_ROWS);
  readonly #others = new Map<string, number>();
  readonly #otherIds = new Map<number, string>();
  #end = 0;
  #rows = 0;
  /** Rows plus one, by hash; 0 is an empty place. */
  #places: Int32Array = new Int32Array(FIRST_SIZE);
  #hash = 0;

  /** A table that another thread made; nothing is added to it. */
  static of(parts: IdTableParts): IdTable {
    const table = new IdTable();
    table.#bytes = parts.bytes;
    table.#starts = parts.starts;
    table.#lengths = parts.lengths;
    table.#hashes = parts.hashes;
    table.#places = parts.places;
    for (const [id, row] of parts.others) table.#others.set(id, row);
    for (const [row, id] of parts.otherIds) table.#otherIds.set(row, id);
    table.#rows = parts.starts.length;
    table.#end = parts.bytes.length;
    return table;
  }

  /** Moves the table into memory that other threads may read; nothing is added to it from then on. */
  share(): IdTableParts {
    this.#bytes = inSharedMemory(this.#bytes, this.#end);
    this.#starts = inSharedMemory(this.#starts, this.#rows);
    this.#lengths = inSharedMemory(this.#lengths, this.#rows);
    this.#hashes = inSharedMemory(this.#hashes, this.#rows);
    this.#places = inSharedMemory(this.#places, this.#places.length);
    return this.parts();
  }

  /** What the table is made of. */
  parts(): IdTableParts {
    return {
      bytes: this.#bytes.subarray(0, this.#end),
      starts: this.#starts.subarray(0, this.#rows),
      lengths: this.#lengths.subarray(0, this.#rows),
      hashes: this.#hashes.subarray(0, this.#rows),
      places: this.#places,
      others: this.#others,
      otherIds: this.#otherIds,
    };
  }

  /**
   * The row of the id that stands in a text between two places; -1 where the table has none,
   * `NOT_AN_ID` where it is no id. `add` may then be called with the same text and places.
   */
  find(text: string, from: number, to: number): number {
    if (from >= to) return NOT_AN_ID;
    let hash = 0x811c9dc5 | 0;
    for (let at = from; at < to; at++) {
      const code = text.charCodeAt(at);
      if (code > 127 || ALLOWED[code] === 0) return NOT_AN_ID;
      hash = Math.imul(hash ^ code, 0x01000193);
    }
    this.#hash = hash ^ (hash >>> 15);
    if (this.#others.size > 0) {
      const row = this.#others.get(text.slice(from, to));
      if (row !== undefined) return row;
    }
    if (to - from > LONGEST) return -1;
    const mask = this.#places.length - 1;
    for (let probe = 0; probe < PROBES; probe++) {
      const entry = this.#places[(this.#hash + probe) & mask] as number;
      if (entry === 0) return -1;
      if (this.#isAt(entry - 1, text, from, to)) return entry - 1;
    }
    return -1;
  }

  /** Gives the id that `find` has just not found to the next row, and says which that is. */
  add(text: string, from: number, to: number): number {
    const row = this.#claim();
    const length = to - from;
    if (length > LONGEST || !this.#place(row)) {
      this.#lengths[row] = 0;
      const id = copied(text.slice(from, to));
      this.#others.set(id, row);
      this.#otherIds.set(row, id);
      return row;
    }
    this.#lengths[row] = length;
    if (this.#end + length > this.#bytes.length) this.#bytes = widened(this.#bytes);
    for (let at = from; at < to; at++) this.#bytes[this.#end++] = text.charCodeAt(at);
    if (this.#rows * 2 > this.#places.length) this.#grow();
    return row;
  }

  /** Gives the next row to a text that may be no id, and that `find` never finds. */
  addUnfindable(text: string): number {
    this.#hash = 0;
    const row = this.#claim();
    this.#lengths[row] = 0;
    this.#otherIds.set(row, text);
    return row;
  }

  /** How many ids there are. */
  get size(): number {
    return this.#rows;
  }

  /** The id of a row. */
  at(row: number): string {
    const other = this.#otherIds.size === 0 ? undefined : this.#otherIds.get(row);
    if (other !== undefined) return other;
    const start = this.#starts[row] as number;
    const codes: number[] = [];
    const length = this.#lengths[row] as number;
    for (let at = 0; at < length; at++) codes.push(this.#bytes[start + at] as number);
    return String.fromCharCode.apply(null, codes);
  }

  #claim(): number {
    const row = this.#rows++;
    if (row >= this.#starts.length) {
      this.#starts = widened(this.#starts);
      this.#lengths = widened(this.#lengths);
      this.#hashes = widened(this.#hashes);
    }
    this.#starts[row] = this.#end;
    this.#hashes[row] = this.#hash;
    return row;
  }

  #isAt(row: number, text: string, from: number, to: number): boolean {
    if (
      (this.#hashes[row] as number) !== this.#hash ||
      (this.#lengths[row] as number) !== to - from
    )
      return false;
    const start = this.#starts[row] as number;
    for (let at = from; at < to; at++) {
      if (this.#bytes[start + at - from] !== text.charCodeAt(at)) return false;
    }
    return true;
  }

  #place(row: number): boolean {
    const mask = this.#places.length - 1;
    const hash = this.#hashes[row] as number;
    for (let probe = 0; probe < PROBES; probe++) {
      const place = (hash + probe) & mask;
      if (this.#places[place] === 0) {
        this.#places[place] = row + 1;
        return true;
      }
    }
    return false;
  }

  #grow(): void {
    this.#places = new Int32Array(this.#places.length * 2);
    for (let row = 0; row < this.#rows; row++) {
      if (this.#otherIds.has(row) || this.#place(row)) continue;
      const id = this.at(row);
      this.#others.set(id, row);
      this.#otherIds.set(row, id);
    }
  }
}

/** A text of its own: a piece cut out of a longer one would keep the whole of it in memory. */
export function copied(piece: string): string {
  return `${piece} `.slice(0, -1);
}
