import { IDENTIFIER } from '../vocabulary/identifiers';
import { ORGANS } from '../vocabulary/organs';
import { REF_KEYS } from '../vocabulary/refs';
import { KnownPieces } from './known-pieces';
import type { Span } from './scanned-line';

/** Texts that are known again; past it the table begins to learn anew. */
const KNOWN = 1 << 15;
const QUOTES_OF_A_MEMBER = 4;

type Part = Readonly<Record<string, string>>;
/** Whether a member may stand in the part. */
type Allows = (key: string, value: string) => boolean;

/** A small part that many lines of a log have alike: a set of references, or who acted. */
export class PartTable {
  readonly #keys: readonly string[];
  readonly #allows: Allows;
  readonly #needed: string | undefined;
  readonly #parts: object[] = [];
  readonly #known = new KnownPieces(KNOWN);
  readonly #values = new Map<string, string>();

  private constructor(keys: readonly string[], allows: Allows, needed?: string) {
    this.#keys = keys;
    this.#allows = allows;
    this.#needed = needed;
  }

  static ofRefs(): PartTable {
    return new PartTable(REF_KEYS, (_key, value) => IDENTIFIER.test(value));
  }

  /** An act whose organ cannot be read is an act all the same, but is read in the general way. */
  static ofActors(): PartTable {
    const organs: ReadonlySet<string> = new Set(ORGANS);
    const allows: Allows = (key, value) =>
      key === 'organ' ? organs.has(value) : IDENTIFIER.test(value);
    return new PartTable(['organ', 'seat', 'person', 'substituteOf'], allows, 'organ');
  }

  /** Number of the part that stands in a text; -1 where it is not as the contract has it. */
  find(text: string, { from, to }: Span): number {
    const known = this.#known.find(text, from, to);
    if (known !== -1) return known;
    const piece = text.slice(from, to);
    const part = this.#read(piece);
    if (part === undefined) return -1;
    const number = this.keep(part);
    this.#known.add(piece, number);
    return number;
  }

  /** Keeps a part that was read elsewhere. */
  keep(part: object): number {
    return this.#parts.push(part) - 1;
  }

  at(number: number): object {
    return this.#parts[number] as object;
  }

  /** One text for all that are the same: a case is named in many sets of references. */
  #once(text: string): string {
    const known = this.#values.get(text);
    if (known !== undefined) return known;
    if (this.#values.size >= KNOWN) this.#values.clear();
    this.#values.set(text, text);
    return text;
  }

  /** With its keys in the order of the contract. */
  #read(piece: string): Part | undefined {
    const value = parsed(piece);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
    const given = Object.entries(value);
    // As many as there are members, all of them texts: so no key stands there twice.
    if (quotesIn(piece) !== given.length * QUOTES_OF_A_MEMBER) return undefined;
    for (const [key, member] of given) {
      if (typeof member !== 'string' || !this.#keys.includes(key) || !this.#allows(key, member)) {
        return undefined;
      }
    }
    if (this.#needed !== undefined && !Object.hasOwn(value, this.#needed)) return undefined;
    const part: Record<string, string> = {};
    for (const key of this.#keys) {
      const member = (value as Part)[key];
      if (Object.hasOwn(value, key) && member !== undefined) part[key] = this.#once(member);
    }
    return Object.freeze(part);
  }
}

/** The value of a JSON text; `undefined` for any other text. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function quotesIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf('"'); at !== -1; at = text.indexOf('"', at + 1)) count++;
  return count;
}
