import { deepFreeze } from '../log/deep-freeze';
import { PAYLOAD_REFS } from '../payload-refs';
import type { RefKey } from '../vocabulary/refs';
import { hashOf } from './ascii';
import { Column, type ColumnPage } from './column';
import type { PayloadWalk } from './payload-walk';
import { NO_REFS, type RefTable } from './ref-table';
import type { Span } from './scanned-line';
import { TextPool, type TextPoolParts } from './text-pool';

/** Payloads that are known again: the last of each remainder of its hash. */
const KNOWN = 1 << 14;
/** Values of payloads that many events have are kept so many at a time. */
const VALUES_KEPT = 1 << 12;
/** Several events have a payload, or it was read elsewhere. */
const [SHARED, KEPT, REFS_SHIFT] = [1, 2, 2];
const NO_TEXT = new Uint8Array(0);
const LENGTH_OF_NOTHING = '{}'.length;

type Payload = Readonly<Record<string, unknown>>;

const EMPTY: Payload = Object.freeze({});

/** What a `PayloadTable` is made of, as another thread may have it. */
export interface PayloadTableParts {
  readonly pool: TextPoolParts;
  readonly marks: readonly ColumnPage[];
  readonly kept: ReadonlyMap<number, Payload>;
}

/**
 * The payloads of a log as they were written, most of them once. One that only a single event has is
 * parsed whenever it is asked for; one that many have is parsed once.
 */
export class PayloadTable {
  /** Number of the payload of a line that has none. */
  static readonly NONE = 0;

  /** The payloads by their numbers; for one that was read elsewhere it has no text. */
  readonly #pool: TextPool;
  readonly #refTable: RefTable;
  /** Of each payload, the number of its references plus one, moved past what else is said of it. */
  readonly #marks: Column;
  /** Payloads that were read elsewhere. */
  readonly #kept: Map<number, Payload>;
  readonly #shared = new Map<number, Payload>();
  readonly #known = new Int32Array(KNOWN);
  readonly #hashes = new Int32Array(KNOWN);

  /** @param parts of a table that another thread made; nothing is added to it. */
  constructor(refTable: RefTable, parts?: PayloadTableParts) {
    this.#refTable = refTable;
    this.#pool = new TextPool(parts?.pool);
    this.#marks = new Column(parts?.marks);
    this.#kept = new Map(parts?.kept);
    if (parts === undefined) this.keep(EMPTY);
  }

  /** The table as another thread may have it. */
  get parts(): PayloadTableParts {
    return {
      pool: this.#pool.parts,
      marks: this.#marks.pages,
      kept: this.#kept,
    };
  }

  /**
   * Number of the payload that stands between two places, and that a walk has just gone over; -1
   * where it cannot be kept.
   */
  numberOf(bytes: Uint8Array, { from, to }: Span, walk: PayloadWalk): number {
    if (to - from === LENGTH_OF_NOTHING) return PayloadTable.NONE;
    const hash = hashOf(bytes, from, to);
    const place = hash & (KNOWN - 1);
    const known = this.#known[place] as number;
    if (known !== PayloadTable.NONE && this.#hashes[place] === hash) {
      if (this.#pool.isAt(known, bytes, from, to)) {
        const marks = this.#marks.get(known);
        if ((marks & SHARED) === 0) this.#marks.set(known, marks | SHARED);
        return known;
      }
    }
    const number = this.#pool.add(bytes, from, to);
    if (number === -1) return -1;
    this.#mark(number, walk.hasRefs ? this.#refTable.keepFound(bytes, walk.refs) : NO_REFS, 0);
    this.#known[place] = number;
    this.#hashes[place] = hash;
    return number;
  }

  /** Keeps a payload that was read elsewhere. */
  keep(payload: Payload): number {
    const refs = refsIn(payload);
    const number = this.#pool.add(NO_TEXT, 0, 0);
    this.#mark(number, refs === undefined ? NO_REFS : this.#refTable.keep(refs), KEPT);
    this.#kept.set(number, payload);
    return number;
  }

  at(number: number): Payload {
    const marks = this.#marks.get(number);
    if ((marks & KEPT) !== 0) return this.#kept.get(number) ?? EMPTY;
    if ((marks & SHARED) === 0) return JSON.parse(this.#pool.at(number)) as Payload;
    let payload = this.#shared.get(number);
    if (payload === undefined) {
      payload = deepFreeze(JSON.parse(this.#pool.at(number)) as Payload);
      if (this.#shared.size >= VALUES_KEPT) this.#shared.clear();
      this.#shared.set(number, payload);
    }
    return payload;
  }

  /** Number of the set of references that a payload holds; `NO_REFS` where it holds none. */
  refsAt(number: number): number {
    return (this.#marks.get(number) >>> REFS_SHIFT) - 1;
  }

  #mark(number: number, refs: number, marks: number): void {
    this.#marks.set(number, ((refs + 1) << REFS_SHIFT) | marks);
  }
}

/** The references that a payload holds, by their keys of `refs`; `undefined` where it holds none. */
function refsIn(payload: Payload): Readonly<Partial<Record<RefKey, string>>> | undefined {
  let refs: Partial<Record<RefKey, string>> | undefined;
  for (const [payloadKey, key] of PAYLOAD_REFS) {
    const value = payload[payloadKey];
    if (typeof value !== 'string') continue;
    refs ??= {};
    refs[key] = value;
  }
  return refs;
}
