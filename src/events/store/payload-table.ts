import type { EventType } from '../event-types';
import { deepFreeze } from '../log/deep-freeze';
import { mayHideSomething } from '../log/inspect-value';
import { repeatedKeys } from '../log/repeated-keys';
import { PAYLOAD_REFS } from '../payload-refs';
import { acceptorOf } from './acceptor';
import { copied } from './id-table';
import { KnownPieces } from './known-pieces';
import { parsed } from './part-table';
import type { Span } from './scanned-line';

/** Payloads of one type that are known again; past it the table begins to learn anew. */
const KNOWN = 1 << 14;

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

  add(piece: string, number: number): string {
    this.#added++;
    return this.#isWorthwhile() ? this.#known.add(piece, number) : copied(piece);
  }

  #isWorthwhile(): boolean {
    return this.#added < TRIED || this.#found * WORTHWHILE > this.#added;
  }
}

/**
 * The payloads of a log as they were written, each once. One that only a single event has is parsed
 * whenever it is asked for; one that many have is parsed once.
 */
export class PayloadTable {
  /** Number of the payload of a line that has none. */
  static readonly NONE = 0;

  readonly #texts: (string | undefined)[] = [undefined];
  readonly #values: (Payload | undefined)[] = [EMPTY];
  readonly #isShared: boolean[] = [true];
  readonly #refs = new Map<number, Readonly<Record<string, string>>>();
  readonly #byType = new Map<EventType, PayloadsOfType>();

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
      this.#isShared[known] = true;
      return known;
    }
    const piece = text.slice(from, to);
    const value = parsed(piece);
    if (typeof value !== 'object' || value === null || mayHideSomething(piece)) return -1;
    if (!acceptorOf(type)(value) || repeatedKeys(piece, value).length > 0) return -1;
    const number = this.#texts.length;
    this.#texts.push(pieces.add(piece, number));
    this.#values.push(undefined);
    this.#isShared.push(false);
    const refs = refsIn(value as Payload);
    if (refs !== undefined) this.#refs.set(number, refs);
    return number;
  }

  /** Keeps a payload that was read elsewhere. */
  keep(payload: Payload): number {
    const number = this.#texts.push(undefined) - 1;
    this.#values.push(payload);
    this.#isShared.push(true);
    const refs = refsIn(payload);
    if (refs !== undefined) this.#refs.set(number, refs);
    return number;
  }

  at(number: number): Payload {
    const kept = this.#values[number];
    if (kept !== undefined) return kept;
    const payload = JSON.parse(this.#texts[number] as string) as Payload;
    if (this.#isShared[number]) this.#values[number] = deepFreeze(payload);
    return payload;
  }

  /** References that a payload holds, by their keys of `refs`; `undefined` where it holds none. */
  refsAt(number: number): Readonly<Record<string, string>> | undefined {
    return this.#refs.get(number);
  }
}

function refsIn(payload: Payload): Readonly<Record<string, string>> | undefined {
  let refs: Record<string, string> | undefined;
  for (const [payloadKey, key] of PAYLOAD_REFS) {
    const value = payload[payloadKey];
    if (typeof value !== 'string') continue;
    refs ??= {};
    refs[key] = value;
  }
  return refs;
}
