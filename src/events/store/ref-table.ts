import { REF_KEYS, type RefKey } from '../vocabulary/refs';
import { FIRST_ROWS, inSharedMemory, widened } from './column';
import { copied, IdTable, type IdTableParts, NOT_AN_ID } from './id-table';

const [SPACE, QUOTE, COMMA, COLON, OPEN, CLOSE] = [32, 34, 44, 58, 123, 125];

/** A member is the number of its value, and above it the place of its key in `REF_KEYS`. */
const KEY_SHIFT = 27;
const VALUE_MASK = (1 << KEY_SHIFT) - 1;

/** Sets known again are looked for among the last of each remainder of their length. */
const RECENT = 64;

/** No value at all. */
export const NO_VALUE = -1;
/** No set at all. */
export const NO_REFS = -1;

/** What a `RefTable` is made of, as another thread may have it. */
export interface RefTableParts {
  readonly values: IdTableParts;
  readonly oddValues: ReadonlyMap<string, number>;
  readonly members: Int32Array;
  readonly starts: Int32Array;
}

/**
 * The sets of references of a log as numbers: every value once, as bytes, and four bytes a member.
 * Sets with the same members may have several numbers.
 */
export class RefTable {
  #values = new IdTable();
  /** Values that are no identifiers: an event of a type that nobody knows may have them. */
  readonly #oddValues = new Map<string, number>();
  /** Members of one set after those of another. */
  #members: Int32Array = new Int32Array(FIRST_ROWS);
  #starts: Int32Array = new Int32Array(FIRST_ROWS);
  #end = 0;
  #size = 0;
  readonly #recentTexts: string[] = new Array(RECENT).fill('');
  readonly #recentNumbers = new Int32Array(RECENT);

  /** A table that another thread made; values may be named in it, sets are not added. */
  static of({ values, oddValues, members, starts }: RefTableParts): RefTable {
    const table = new RefTable();
    table.#values = IdTable.of(values);
    for (const [value, number] of oddValues) table.#oddValues.set(value, number);
    table.#members = members;
    table.#starts = starts;
    return table;
  }

  /**
   * Moves the sets into memory that other threads may read; none is added from then on. Each thread
   * gets names of its own, because it may name more.
   */
  share(): RefTableParts {
    this.#members = inSharedMemory(this.#members, this.#end);
    this.#starts = inSharedMemory(this.#starts, this.#size + 1);
    return {
      values: this.#values.parts(),
      oddValues: this.#oddValues,
      members: this.#members,
      starts: this.#starts,
    };
  }

  /** Number of the set that stands in a text; -1 where it is not as the contract has it. */
  find(text: string, from: number, to: number): number {
    const recent = (to - from) % RECENT;
    const known = this.#recentTexts[recent] as string;
    if (known !== '' && known.length === to - from && text.startsWith(known, from)) {
      return this.#recentNumbers[recent] as number;
    }
    const begin = this.#end;
    if (!this.#scan(text, from, to)) {
      this.#end = begin;
      return -1;
    }
    const number = this.#close(begin);
    // Of a piece cut out of it, the whole text would stay in memory.
    this.#recentTexts[recent] = copied(text.slice(from, to));
    this.#recentNumbers[recent] = number;
    return number;
  }

  /** Keeps a set that was read elsewhere. */
  keep(refs: Readonly<Partial<Record<RefKey, string | undefined>>>): number {
    const begin = this.#end;
    for (let place = 0; place < REF_KEYS.length; place++) {
      const value = refs[REF_KEYS[place] as RefKey];
      if (value !== undefined) this.#add(place, this.valueOf(value));
    }
    return this.#close(begin);
  }

  /** Number of a value, which it gets here where it has none yet. */
  valueOf(text: string): number {
    const known = this.#values.find(text, 0, text.length);
    if (known >= 0) return known;
    if (known !== NOT_AN_ID) return this.#values.add(text, 0, text.length);
    let odd = this.#oddValues.get(text);
    if (odd === undefined) {
      odd = this.#values.addUnfindable(text);
      this.#oddValues.set(text, odd);
    }
    return odd;
  }

  /** Number of a value; `NO_VALUE` where no set has it. */
  knownValue(text: string): number {
    const known = this.#values.find(text, 0, text.length);
    return known === NOT_AN_ID ? (this.#oddValues.get(text) ?? NO_VALUE) : known;
  }

  valueText(value: number): string {
    return this.#values.at(value);
  }

  /** How many values there are. */
  get values(): number {
    return this.#values.size;
  }

  /** Writes the value of each key of `REF_KEYS` in its place, where the set has it. */
  into(number: number, values: Int32Array): void {
    const end = this.#starts[number + 1] as number;
    for (let at = this.#starts[number] as number; at < end; at++) {
      const member = this.#members[at] as number;
      values[member >>> KEY_SHIFT] = member & VALUE_MASK;
    }
  }

  /** The set as an object, its keys in the order of the contract. */
  at(number: number): Readonly<Partial<Record<RefKey, string>>> {
    const refs: Partial<Record<RefKey, string>> = {};
    const end = this.#starts[number + 1] as number;
    for (let at = this.#starts[number] as number; at < end; at++) {
      const member = this.#members[at] as number;
      refs[REF_KEYS[member >>> KEY_SHIFT] as RefKey] = this.valueText(member & VALUE_MASK);
    }
    return Object.freeze(refs);
  }

  #add(place: number, value: number): void {
    if (this.#end >= this.#members.length) this.#members = widened(this.#members);
    this.#members[this.#end++] = (place << KEY_SHIFT) | value;
  }

  /** Ends a set, with its members in the order of their keys. */
  #close(begin: number): number {
    for (let at = begin + 1; at < this.#end; at++) this.#sink(begin, at);
    const number = this.#size++;
    if (number + 1 >= this.#starts.length) this.#starts = widened(this.#starts);
    this.#starts[number + 1] = this.#end;
    return number;
  }

  /** Puts a member among those before it, which are in order. */
  #sink(begin: number, from: number): void {
    const members = this.#members;
    const member = members[from] as number;
    let at = from;
    for (; at > begin && (members[at - 1] as number) > member; at--) {
      members[at] = members[at - 1] as number;
    }
    members[at] = member;
  }

  /** Takes the members of an object of texts; no for any other, and for a key that stands there twice. */
  #scan(text: string, from: number, to: number): boolean {
    let at = from;
    let seen = 0;
    const skip = () => {
      while (text.charCodeAt(at) === SPACE) at++;
    };
    /** From a quote to the next one; none of these texts has an escape. */
    const quoted = (): number => {
      if (text.charCodeAt(at) !== QUOTE) return -1;
      const end = text.indexOf('"', at + 1);
      return end < to ? end : -1;
    };
    if (text.charCodeAt(at++) !== OPEN) return false;
    skip();
    if (text.charCodeAt(at) === CLOSE) return at + 1 === to;
    for (;;) {
      const keyEnd = quoted();
      if (keyEnd === -1) return false;
      const place = placeOf(text, at + 1, keyEnd);
      if (place === -1 || (seen & (1 << place)) !== 0) return false;
      seen |= 1 << place;
      at = keyEnd + 1;
      skip();
      if (text.charCodeAt(at++) !== COLON) return false;
      skip();
      const end = quoted();
      if (end === -1) return false;
      const known = this.#values.find(text, at + 1, end);
      if (known === NOT_AN_ID) return false;
      this.#add(place, known === -1 ? this.#values.add(text, at + 1, end) : known);
      at = end + 1;
      skip();
      const next = text.charCodeAt(at++);
      if (next === CLOSE) return at === to;
      if (next !== COMMA) return false;
      skip();
    }
  }
}

function placeOf(text: string, from: number, to: number): number {
  for (let place = 0; place < REF_KEYS.length; place++) {
    const key = REF_KEYS[place] as string;
    if (key.length === to - from && text.startsWith(key, from)) return place;
  }
  return -1;
}
