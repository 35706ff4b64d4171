import { REF_KEYS, type RefKey } from '../vocabulary/refs';
import {
  bytesOf,
  CLOSE,
  COLON,
  COMMA,
  OPEN,
  placeOf,
  QUOTE,
  skipSpaces,
  standsAt,
  textOf,
} from './ascii';
import { Column, type ColumnPage } from './column';
import { IdTable, type IdTableParts, NOT_AN_ID } from './id-table';
import { LastPiece } from './last-piece';
import type { FoundRef } from './payload-walk';

/** A member is the number of its value, and above it the place of its key in `REF_KEYS`. */
const KEY_SHIFT = 27;
const VALUE_MASK = (1 << KEY_SHIFT) - 1;

/** No value at all. */
export const NO_VALUE = -1;
/** No set at all. */
export const NO_REFS = -1;

/** With the closing quotation mark, so that a longer key is not taken for a shorter one. */
const KEYS = REF_KEYS.map((key) => bytesOf(`${key}"`));

/** What a `RefTable` is made of, as another thread may have it. */
export interface RefTableParts {
  readonly values: IdTableParts;
  readonly oddValues: ReadonlyMap<string, number>;
  readonly members: readonly ColumnPage[];
  readonly starts: readonly ColumnPage[];
}

/**
 * The sets of references of a log as numbers: every value once, as bytes, and four bytes a member.
 * Sets with the same members may have several numbers.
 */
export class RefTable {
  readonly #values: IdTable;
  /** Values that are no identifiers: an event of a type that nobody knows may have them. */
  readonly #oddValues: Map<string, number>;
  /** Values that were named after other threads were given the table: each thread has its own. */
  readonly #named: Map<string, number> = new Map();
  readonly #names: string[] = [];
  #isShared: boolean;
  /** Members of one set after those of another. */
  readonly #members: Column;
  readonly #starts: Column;
  #end = 0;
  #size = 0;
  readonly #last = new LastPiece();

  /** @param parts of a table that another thread made; values may be named in it, sets are not added. */
  constructor(parts?: RefTableParts) {
    this.#values = new IdTable(parts?.values);
    this.#oddValues = new Map(parts?.oddValues);
    this.#members = new Column(parts?.members);
    this.#starts = new Column(parts?.starts);
    this.#isShared = parts !== undefined;
    if (!this.#isShared) this.#starts.set(0, 0);
  }

  /** The table as other threads may have it; no set is added from then on. */
  share(): RefTableParts {
    this.#isShared = true;
    return {
      values: this.#values.parts,
      oddValues: this.#oddValues,
      members: this.#members.pages,
      starts: this.#starts.pages,
    };
  }

  /** Number of the set that stands between two places; -1 where it is not as the contract has it. */
  find(bytes: Uint8Array, from: number, to: number): number {
    const known = this.#last.find(bytes, from, to);
    if (known !== -1) return known;
    const begin = this.#end;
    if (!this.#scan(bytes, from, to)) {
      this.#end = begin;
      return -1;
    }
    const number = this.#close(begin);
    this.#last.note(bytes, from, to, number);
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

  /** Keeps the references that a walk found among bytes. */
  keepFound(bytes: Uint8Array, found: readonly FoundRef[]): number {
    const begin = this.#end;
    for (let at = 0; at < found.length; at++) {
      const { key, from, to } = found[at] as FoundRef;
      if (from === -1) continue;
      const value = this.#valueAt(bytes, from, to);
      this.#add(key, value === NO_VALUE ? this.valueOf(textOf(bytes, from, to)) : value);
    }
    return this.#close(begin);
  }

  /** Number of a value, which it gets here where it has none yet. */
  valueOf(text: string): number {
    const known = this.knownValue(text);
    if (known !== NO_VALUE) return known;
    if (this.#isShared) {
      const own = this.#values.size + this.#names.push(text) - 1;
      this.#named.set(text, own);
      return own;
    }
    if (this.#values.rowOf(text) !== NOT_AN_ID) return this.#values.addId(text);
    const odd = this.#values.addUnfindable(text);
    this.#oddValues.set(text, odd);
    return odd;
  }

  /** Number of a value; `NO_VALUE` where no set has it. */
  knownValue(text: string): number {
    const known = this.#values.rowOf(text);
    if (known >= 0) return known;
    const odd = known === NOT_AN_ID ? this.#oddValues.get(text) : undefined;
    return odd ?? this.#named.get(text) ?? NO_VALUE;
  }

  valueText(value: number): string {
    const own = value - this.#values.size;
    return own < 0 ? this.#values.at(value) : (this.#names[own] as string);
  }

  /** How many values there are. */
  get values(): number {
    return this.#values.size + this.#names.length;
  }

  /** Writes the value of each key of `REF_KEYS` in its place, where the set has it. */
  into(number: number, values: Int32Array): void {
    const end = this.#starts.get(number + 1);
    for (let at = this.#starts.get(number); at < end; at++) {
      const member = this.#members.get(at);
      values[member >>> KEY_SHIFT] = member & VALUE_MASK;
    }
  }

  /** The set as an object, its keys in the order of the contract. */
  at(number: number): Readonly<Partial<Record<RefKey, string>>> {
    const refs: Partial<Record<RefKey, string>> = {};
    const end = this.#starts.get(number + 1);
    for (let at = this.#starts.get(number); at < end; at++) {
      const member = this.#members.get(at);
      refs[REF_KEYS[member >>> KEY_SHIFT] as RefKey] = this.valueText(member & VALUE_MASK);
    }
    return Object.freeze(refs);
  }

  #add(place: number, value: number): void {
    this.#members.set(this.#end++, (place << KEY_SHIFT) | value);
  }

  /** Ends a set, with its members in the order of their keys. */
  #close(begin: number): number {
    for (let at = begin + 1; at < this.#end; at++) this.#sink(begin, at);
    const number = this.#size++;
    this.#starts.set(number + 1, this.#end);
    return number;
  }

  /** Puts a member among those before it, which are in order. */
  #sink(begin: number, from: number): void {
    const members = this.#members;
    const member = members.get(from);
    let at = from;
    for (; at > begin && members.get(at - 1) > member; at--) members.set(at, members.get(at - 1));
    members.set(at, member);
  }

  /** Takes the members of an object of texts; no for any other, and for a key that stands there twice. */
  #scan(bytes: Uint8Array, from: number, to: number): boolean {
    if (bytes[from] !== OPEN) return false;
    let at = skipSpaces(bytes, from + 1);
    if (bytes[at] === CLOSE) return at + 1 === to;
    let seen = 0;
    for (;;) {
      if (bytes[at] !== QUOTE) return false;
      const place = keyAt(bytes, at + 1);
      if (place === -1 || (seen & (1 << place)) !== 0) return false;
      seen |= 1 << place;
      at = skipSpaces(bytes, at + 1 + (KEYS[place] as Uint8Array).length);
      if (bytes[at] !== COLON) return false;
      at = skipSpaces(bytes, at + 1);
      if (bytes[at] !== QUOTE) return false;
      const end = placeOf(bytes, QUOTE, at + 1);
      if (end === -1 || end >= to) return false;
      const value = this.#valueAt(bytes, at + 1, end);
      if (value === NO_VALUE) return false;
      this.#add(place, value);
      at = skipSpaces(bytes, end + 1);
      if (bytes[at] === CLOSE) return at + 1 === to;
      if (bytes[at] !== COMMA) return false;
      at = skipSpaces(bytes, at + 1);
    }
  }

  #valueAt(bytes: Uint8Array, from: number, to: number): number {
    const known = this.#values.find(bytes, from, to);
    if (known === NOT_AN_ID) return NO_VALUE;
    return known === -1 ? this.#values.add(bytes, from, to) : known;
  }
}

function keyAt(bytes: Uint8Array, from: number): number {
  for (let place = 0; place < KEYS.length; place++) {
    if (standsAt(bytes, from, KEYS[place] as Uint8Array)) return place;
  }
  return -1;
}
