import { EVENT_TYPES } from '../event-types';
import {
  bytesOf,
  CARRIAGE_RETURN,
  CLOSE,
  CLOSE_LIST,
  COLON,
  COMMA,
  NEWLINE,
  OPEN,
  OPEN_LIST,
  placeOf,
  QUOTE,
  skipSpaces,
  standsAt,
} from './ascii';
import { KnownTexts } from './known-texts';
import { PayloadWalk } from './payload-walk';
import { listOf } from './walk';
import { walkIdentifier } from './walk-text';

/** Keys of a line in the order of the contract, with the closing quotation mark: none begins another. */
const KEYS = [
  'id',
  'type',
  'occurredAt',
  'recordedAt',
  'precision',
  'actor',
  'refs',
  'data',
  'evidence',
].map((key) => bytesOf(`${key}"`));
const [ID, TYPE, OCCURRED_AT, RECORDED_AT, PRECISION, ACTOR, REFS, DATA, EVIDENCE] = [
  0, 1, 2, 3, 4, 5, 6, 7, 8,
] as const;
const NEEDED = (1 << ID) | (1 << TYPE) | (1 << OCCURRED_AT) | (1 << ACTOR) | (1 << REFS);

const TYPES = new KnownTexts(EVENT_TYPES);
const UNKNOWN = -1;

const walkEvidence = listOf(walkIdentifier);

/** A part of a line: from its first byte to behind its last. */
export interface Span {
  from: number;
  to: number;
}

/**
 * Where the parts of a line of a log stand among bytes, found without parsing them. It takes only what
 * writers of JSON commonly write, in any order of keys; of any other line it says no, and the line is
 * read in the general way. A type, a payload and evidence that it takes are as the contract has them;
 * what the other parts hold is still to be checked.
 */
export class ScannedLine {
  bytes: Uint8Array = new Uint8Array(0);
  /** Place of the type in the contract. */
  type = UNKNOWN;
  readonly #spans: readonly Span[] = KEYS.map(() => ({ from: 0, to: 0 }));
  readonly id = this.#spans[ID] as Span;
  readonly occurredAt = this.#spans[OCCURRED_AT] as Span;
  readonly recordedAt = this.#spans[RECORDED_AT] as Span;
  readonly precision = this.#spans[PRECISION] as Span;
  readonly actor = this.#spans[ACTOR] as Span;
  readonly refs = this.#spans[REFS] as Span;
  readonly data = this.#spans[DATA] as Span;
  readonly evidence = this.#spans[EVIDENCE] as Span;
  #found = 0;
  /** The payload stands before the type, and has still to be looked at. */
  #isDataPending = false;

  get hasRecordedAt(): boolean {
    return (this.#found & (1 << RECORDED_AT)) !== 0;
  }

  get hasPrecision(): boolean {
    return (this.#found & (1 << PRECISION)) !== 0;
  }

  get hasData(): boolean {
    return (this.#found & (1 << DATA)) !== 0;
  }

  get hasEvidence(): boolean {
    return (this.#found & (1 << EVIDENCE)) !== 0;
  }

  /**
   * Finds the parts of the line that begins at a place, and gives the place of the newline that ends
   * it; -1 for a line that is not taken. A newline stands somewhere behind the place.
   */
  scan(bytes: Uint8Array, from: number): number {
    if (bytes[from] !== OPEN) return -1;
    this.bytes = bytes;
    this.type = UNKNOWN;
    this.#found = 0;
    this.#isDataPending = false;
    let at = from;
    let key = -1;
    do {
      at = skipSpaces(bytes, at + 1);
      if (bytes[at] !== QUOTE) return -1;
      key = keyAt(bytes, at + 1, key + 1);
      if (key === -1 || (this.#found & (1 << key)) !== 0) return -1;
      this.#found |= 1 << key;
      at = skipSpaces(bytes, at + 1 + (KEYS[key] as Uint8Array).length);
      if (bytes[at] !== COLON) return -1;
      at = this.#value(key, skipSpaces(bytes, at + 1));
      if (at === -1) return -1;
      at = skipSpaces(bytes, at);
    } while (bytes[at] === COMMA);
    if (bytes[at] !== CLOSE || (this.#found & NEEDED) !== NEEDED) return -1;
    const end = bytes[at + 1] === CARRIAGE_RETURN ? at + 2 : at + 1;
    if (bytes[end] !== NEWLINE) return -1;
    return this.#isDataPending && this.#walk(this.data.from) !== this.data.to ? -1 : end;
  }

  /** What the payload refers to. */
  get payloadWalk(): PayloadWalk {
    return PayloadWalk.of(this.type);
  }

  /** Notes the value of a key, and says where it ends; -1 for one that is not plain. */
  #value(key: number, at: number): number {
    const { bytes } = this;
    const first = bytes[at];
    const span = this.#spans[key] as Span;
    if (key === DATA) return first === OPEN ? set(span, at, this.#endOfData(at)) : -1;
    if (key === ACTOR || key === REFS)
      return first === OPEN ? set(span, at, behind(bytes, CLOSE, at)) : -1;
    if (key === EVIDENCE) return set(span, at, walkEvidence(bytes, at));
    if (first !== QUOTE) return -1;
    const end = set(span, at + 1, placeOf(bytes, QUOTE, at + 1));
    if (end === -1) return -1;
    if (key === TYPE) {
      this.type = TYPES.find(bytes, at + 1, end);
      if (this.type === UNKNOWN) return -1;
    }
    return end + 1;
  }

  #endOfData(at: number): number {
    if (this.type !== UNKNOWN) return this.#walk(at);
    this.#isDataPending = true;
    return endOfObject(this.bytes, at);
  }

  #walk(at: number): number {
    return this.payloadWalk.end(this.bytes, at);
  }
}

/** The key that stands at a place, looked for from one on; -1 for one that is handled elsewhere. */
function keyAt(bytes: Uint8Array, at: number, likely: number): number {
  for (let key = likely; key < KEYS.length; key++) {
    if (standsAt(bytes, at, KEYS[key] as Uint8Array)) return key;
  }
  for (let key = 0; key < likely; key++) {
    if (standsAt(bytes, at, KEYS[key] as Uint8Array)) return key;
  }
  return -1;
}

function set(span: Span, from: number, to: number): number {
  span.from = from;
  span.to = to;
  return to;
}

/** Behind the first such byte. */
function behind(bytes: Uint8Array, wanted: number, from: number): number {
  const at = placeOf(bytes, wanted, from);
  return at === -1 ? -1 : at + 1;
}

/** Behind the bracket that ends the object that begins at a place, if no quotation mark is escaped. */
function endOfObject(bytes: Uint8Array, from: number): number {
  let depth = 0;
  let isInText = false;
  for (let at = from; ; at++) {
    const byte = bytes[at] as number;
    if (byte === NEWLINE) return -1;
    if (byte === QUOTE) isInText = !isInText;
    else if (isInText) continue;
    else if (byte === OPEN || byte === OPEN_LIST) depth++;
    else if ((byte === CLOSE || byte === CLOSE_LIST) && --depth === 0) return at + 1;
  }
}
