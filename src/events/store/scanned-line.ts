const [SPACE, QUOTE, COMMA, COLON, OPEN, CLOSE, LIST, END_OF_LIST] = [
  32, 34, 44, 58, 123, 125, 91, 93,
];

/** Keys of a line, one bit each: a line that names one twice is not taken here. */
const ID = 1;
const TYPE = 2;
const OCCURRED_AT = 4;
const RECORDED_AT = 8;
const PRECISION = 16;
const ACTOR = 32;
const REFS = 64;
const DATA = 128;
const EVIDENCE = 256;
const NEEDED = ID | TYPE | OCCURRED_AT | ACTOR | REFS;

/** A part of the text: from its first character to behind its last. */
export interface Span {
  from: number;
  to: number;
}

/**
 * Where the parts of a line of a log stand in a text, found without parsing them. It takes only what
 * writers of JSON commonly write, in any order of keys; of any other line it says no, and the line is
 * read in the general way. What a part holds is still to be checked.
 */
export class ScannedLine {
  text = '';
  readonly id: Span = { from: 0, to: 0 };
  readonly type: Span = { from: 0, to: 0 };
  readonly occurredAt: Span = { from: 0, to: 0 };
  readonly recordedAt: Span = { from: 0, to: 0 };
  readonly precision: Span = { from: 0, to: 0 };
  readonly actor: Span = { from: 0, to: 0 };
  readonly refs: Span = { from: 0, to: 0 };
  readonly data: Span = { from: 0, to: 0 };
  readonly evidence: Span = { from: 0, to: 0 };
  /** The payload is taken to go on to the end of the line: parsing it shows whether it does. */
  dataIsLast = false;
  #found = 0;
  /** No backslash stands in `text` before this place. */
  #plainUntil = -1;

  get hasRecordedAt(): boolean {
    return (this.#found & RECORDED_AT) !== 0;
  }

  get hasPrecision(): boolean {
    return (this.#found & PRECISION) !== 0;
  }

  get hasData(): boolean {
    return (this.#found & DATA) !== 0;
  }

  get hasEvidence(): boolean {
    return (this.#found & EVIDENCE) !== 0;
  }

  /** Finds the parts of the line that stands in a text from one place to another, without its end. */
  scan(text: string, from: number, to: number, dataIsLast = true): boolean {
    if (text !== this.text) {
      this.text = text;
      this.#plainUntil = -1;
    }
    if (!this.#isPlain(from, to)) return false;
    this.#found = 0;
    this.dataIsLast = false;
    let at = from;
    if (text.charCodeAt(at) !== OPEN) return false;
    for (;;) {
      at = this.#skip(at + 1);
      if (text.charCodeAt(at) !== QUOTE) return false;
      const key = this.#keyAt(at + 1);
      if (key === 0 || (this.#found & key) !== 0) return false;
      this.#found |= key;
      at = this.#skip(at + (LENGTHS[key] ?? 0) + 2);
      if (text.charCodeAt(at) !== COLON) return false;
      at = this.#skip(at + 1);
      at = this.#value(key, at, to, dataIsLast);
      if (at < 0 || at > to) return false;
      if (this.dataIsLast) return (this.#found & NEEDED) === NEEDED;
      at = this.#skip(at);
      const next = text.charCodeAt(at);
      if (next === CLOSE) return at + 1 === to && (this.#found & NEEDED) === NEEDED;
      if (next !== COMMA) return false;
    }
  }

  #isPlain(from: number, to: number): boolean {
    if (this.#plainUntil < from) {
      const next = this.text.indexOf('\\', from);
      this.#plainUntil = next === -1 ? this.text.length : next;
    }
    return this.#plainUntil >= to;
  }

  #skip(at: number): number {
    let place = at;
    while (this.text.charCodeAt(place) === SPACE) place++;
    return place;
  }

  /** The key that begins at a place; 0 for one that is not of the contract, or is handled elsewhere. */
  #keyAt(at: number): number {
    const { text } = this;
    for (let entry = 0; entry < KEYS.length; entry++) {
      const [name, key] = KEYS[entry] as (typeof KEYS)[number];
      if (text.startsWith(name, at)) return key;
    }
    return 0;
  }

  /** Notes the value of a key, and says where it ends; -1 for one that is not plain. */
  #value(key: number, at: number, lineEnd: number, dataIsLast: boolean): number {
    const { text } = this;
    const first = text.charCodeAt(at);
    switch (key) {
      case ACTOR:
      case REFS: {
        if (first !== OPEN) return -1;
        const end = this.#endBy(CLOSE, at, lineEnd);
        return end === -1 ? -1 : set(key === ACTOR ? this.actor : this.refs, at, end);
      }
      case DATA: {
        if (first !== OPEN) return -1;
        if (dataIsLast && this.#endsInTwo(lineEnd) && lineEnd - 1 > at + 1) {
          this.dataIsLast = true;
          return set(this.data, at, lineEnd - 1);
        }
        const end = this.#endOfObject(at, lineEnd);
        return end === -1 ? -1 : set(this.data, at, end);
      }
      case EVIDENCE: {
        if (first !== LIST) return -1;
        const end = this.#endBy(END_OF_LIST, at, lineEnd);
        return end === -1 ? -1 : set(this.evidence, at, end);
      }
      default: {
        if (first !== QUOTE) return -1;
        const close = text.indexOf('"', at + 1);
        if (close === -1) return -1;
        set(this.#spanOf(key), at + 1, close);
        return close + 1;
      }
    }
  }

  #spanOf(key: number): Span {
    if (key === ID) return this.id;
    if (key === TYPE) return this.type;
    if (key === OCCURRED_AT) return this.occurredAt;
    return key === RECORDED_AT ? this.recordedAt : this.precision;
  }

  /** Behind the first such bracket of the line: a search of all the text would be made at each line. */
  #endBy(bracket: number | undefined, start: number, lineEnd: number): number {
    for (let at = start; at < lineEnd; at++) {
      if (this.text.charCodeAt(at) === bracket) return at + 1;
    }
    return -1;
  }

  /** Whether a line ends with the ends of two objects. */
  #endsInTwo(lineEnd: number): boolean {
    const { text } = this;
    return text.charCodeAt(lineEnd - 1) === CLOSE && text.charCodeAt(lineEnd - 2) === CLOSE;
  }

  #endOfObject(start: number, lineEnd: number): number {
    const { text } = this;
    let depth = 0;
    for (let at = start; at < lineEnd; at++) {
      const code = text.charCodeAt(at);
      if (code === QUOTE) {
        at = text.indexOf('"', at + 1);
        if (at === -1) return -1;
      } else if (code === OPEN || code === LIST) depth++;
      else if ((code === CLOSE || code === END_OF_LIST) && --depth === 0) return at + 1;
    }
    return -1;
  }
}

function set(span: Span, from: number, to: number): number {
  span.from = from;
  span.to = to;
  return to;
}

/** With the closing quotation mark, so that a longer key is not taken for a shorter one. */
const KEYS = [
  ['type"', TYPE],
  ['occurredAt"', OCCURRED_AT],
  ['actor"', ACTOR],
  ['refs"', REFS],
  ['data"', DATA],
  ['id"', ID],
  ['recordedAt"', RECORDED_AT],
  ['precision"', PRECISION],
  ['evidence"', EVIDENCE],
] as const;

const LENGTHS: Readonly<Record<number, number>> = Object.fromEntries(
  KEYS.map(([name, key]) => [key, name.length - 1]),
);
