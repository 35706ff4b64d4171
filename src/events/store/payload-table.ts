import type { EventType } from '../event-types';
import { deepFreeze } from '../log/deep-freeze';
import { mayHideSomething } from '../log/inspect-value';
import { repeatedKeys } from '../log/repeated-keys';
import { PAYLOAD_REFS } from '../payload-refs';
import type { RefKey } from '../vocabulary/refs';
import { acceptorOf } from './acceptor';
import { parsed } from './actor-table';
import { FIRST_ROWS, inSharedMemory, widened } from './column';
import { KnownPieces } from './known-pieces';
import { NO_REFS, type RefTable } from './ref-table';
import type { Span } from './scanned-line';
import { TextPool, type TextPoolParts } from './text-pool';

/** Payloads of one type that are known again; past it the table begins to learn anew. */
const KNOWN = 1 << 10;

type Payload = Readonly<Record<string, unknown>>;

const EMPTY: Payload = Object.freeze({});

/** Payloads of a type that are looked at before it is said whether they repeat each other. */
const TRIED = 512;
/** Of so many payloads at least one must be a known one, or to look for it costs more than it saves. */
const WORTHWHILE = 8;

/** The payloads of one type. Where each has its own dates or names, none is looked for any more. */
class PayloadsOfType {
  readonly #known = new KnownPieces(KNOWN);
  #found = 0;
  #added = 0;

  find(text: string, from: number, to: number): number {
    if (!this.#isWorthwhile()) return -1;
    const known = this.#known.find(text, from, to);
    if (known !== -1) this.#found++;
    return known;
  }

  add(piece: string, number: number): void {
    this.#added++;
    if (this.#isWorthwhile()) this.#known.add(piece, number);
  }

  #isWorthwhile(): boolean {
    return this.#added < TRIED || this.#found * WORTHWHILE > this.#added;
  }
}

/** Values of payloads that many events have are kept so many at a time. */
const VALUES_KEPT = 1 << 12;
const NO_TEXT = -1;

/** What a `PayloadTable` is made of, as another thread may have it. */
export interface PayloadTableParts {
  readonly pool: TextPoolParts;
  readonly texts: Int32Array;
  readonly refs: Int32Array;
  readonly isShared: Uint8Array;
  readonly kept: ReadonlyMap<number, Payload>;
}

/**
 * The payloads of a log as they were written, each once. One that only a single event has is parsed
 * whenever it is asked for; one that many have is parsed once.
 */
export class PayloadTable {
  /** Number of the payload of a line that has none. */
  static readonly NONE = 0;

  #pool = new TextPool();
  readonly #refTable: RefTable;
  #texts: Int32Array = new Int32Array(FIRST_ROWS).fill(NO_TEXT);
  #refs: Int32Array = new Int32Array(FIRST_ROWS).fill(NO_REFS);
  #isShared: Uint8Array = new Uint8Array(FIRST_ROWS);
  #size = 1;
  /** Payloads that were read elsewhere. */
  readonly #kept = new Map<number, Payload>([[PayloadTable.NONE, EMPTY]]);
  readonly #shared = new Map<number, Payload>();
  readonly #byType = new Map<EventType, PayloadsOfType>();

  constructor(refTable: RefTable) {
    this.#refTable = refTable;
  }

  /** A table that another thread made; nothing is added to it. */
  static of(refTable: RefTable, parts: PayloadTableParts): PayloadTable {
    const table = new PayloadTable(refTable);
    table.#pool = TextPool.of(parts.pool);
    table.#texts = parts.texts;
    table.#refs = parts.refs;
    table.#isShared = parts.isShared;
    for (const [number, payload] of parts.kept) table.#kept.set(number, payload);
    return table;
  }

  /** Moves the table into memory that other threads may read; nothing is added to it from then on. */
  share(): PayloadTableParts {
    this.#texts = inSharedMemory(this.#texts, this.#size);
    this.#refs = inSharedMemory(this.#refs, this.#size);
    this.#isShared = inSharedMemory(this.#isShared, this.#size);
    return {
      pool: this.#pool.share(),
      texts: this.#texts,
      refs: this.#refs,
      isShared: this.#isShared,
      kept: this.#kept,
    };
  }

  /** Number of the payload that stands in a text; -1 where it is not as the contract has it. */
  find(type: EventType, text: string, { from, to }: Span): number {
    if (to - from === 2 && text.startsWith('{}', from)) return PayloadTable.NONE;
    let pieces = this.#byType.get(type);
    if (pieces === undefined) {
      pieces = new PayloadsOfType();
      this.#byType.set(type, pieces);
    }
    const known = pieces.find(text, from, to);
    if (known !== -1) {
      this.#isShared[known] = 1;
      return known;
    }
    const piece = text.slice(from, to);
    const value = parsed(piece);
    if (typeof value !== 'object' || value === null || mayHideSomething(piece)) return -1;
    if (!acceptorOf(type)(value) || repeatedKeys(piece, value).length > 0) return -1;
    const own = this.#pool.add(text, from, to);
    if (own === -1) return -1;
    const number = this.#add(own, value as Payload);
    pieces.add(piece, number);
    return number;
  }

  /** Keeps a payload that was read elsewhere. */
  keep(payload: Payload): number {
    const number = this.#add(NO_TEXT, payload);
    this.#kept.set(number, payload);
    return number;
  }

  at(number: number): Payload {
    const text = this.#texts[number] as number;
    if (text === NO_TEXT) return this.#kept.get(number) ?? EMPTY;
    if (this.#isShared[number] === 0) return JSON.parse(this.#pool.at(text)) as Payload;
    let payload = this.#shared.get(number);
    if (payload === undefined) {
      payload = deepFreeze(JSON.parse(this.#pool.at(text)) as Payload);
      if (this.#shared.size >= VALUES_KEPT) this.#shared.clear();
      this.#shared.set(number, payload);
    }
    return payload;
  }

  /** Number of the set of references that a payload holds; `NO_REFS` where it holds none. */
  refsAt(number: number): number {
    return this.#refs[number] as number;
  }

  #add(text: number, payload: Payload): number {
    const number = this.#size++;
    if (number >= this.#texts.length) {
      this.#texts = widened(this.#texts);
      this.#refs = widened(this.#refs);
      this.#isShared = widened(this.#isShared);
    }
    this.#texts[number] = text;
    const refs = refsIn(payload);
    this.#refs[number] = refs === undefined ? NO_REFS : this.#refTable.keep(refs);
    return number;
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
