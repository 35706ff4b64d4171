import { textOf } from './ascii';
import { Column, type ColumnPage, newMemory } from './column';

/** Bytes of one page: so large that few texts begin a new one, so small that the last is soon full. */
const PAGE_SHIFT = 17;
const PAGE = 1 << PAGE_SHIFT;
const PAGE_MASK = PAGE - 1;
/** Places of texts are whole numbers of 32 bits. */
const MOST_PAGES = 2 ** 32 / PAGE;
/** Characters that a text may have. */
export const LONGEST_TEXT = 0x4000;
/** The length of a text stands before it: in one byte, or behind this one in two. */
const LONG = 0xff;
const MOST_BYTES_OF_A_LENGTH = 3;

/** What a `TextPool` is made of, as another thread may have it. */
export interface TextPoolParts {
  readonly pages: readonly Uint8Array[];
  readonly starts: readonly ColumnPage[];
  readonly size: number;
}

/**
 * Texts of ASCII beside each other, as bytes: each takes its own length and five bytes more, and the
 * collector of garbage never looks at them.
 */
export class TextPool {
  readonly #pages: Uint8Array[];
  /** Bytes in use of the last page. */
  #used = PAGE;
  /** Page times its size, and place in it. */
  readonly #starts: Column;
  #size: number;

  /** @param parts of a pool that another thread made; nothing is added to it. */
  constructor(parts?: TextPoolParts) {
    this.#pages = [...(parts?.pages ?? [])];
    this.#starts = new Column(parts?.starts);
    this.#size = parts?.size ?? 0;
  }

  /** The pool as another thread may have it. */
  get parts(): TextPoolParts {
    return { pages: this.#pages, starts: this.#starts.pages, size: this.#size };
  }

  /** How many texts there are. */
  get size(): number {
    return this.#size;
  }

  /**
   * Keeps what stands between two places, all of it ASCII; gives its number, or -1 where it is too
   * long or the pool too full.
   */
  add(bytes: Uint8Array, from: number, to: number): number {
    const length = to - from;
    if (length > LONGEST_TEXT || !this.#makeRoom(length + MOST_BYTES_OF_A_LENGTH)) return -1;
    const last = this.#pages.length - 1;
    const page = this.#pages[last] as Uint8Array;
    let end = this.#used;
    this.#starts.set(this.#size, (last << PAGE_SHIFT) | end);
    if (length < LONG) page[end++] = length;
    else {
      page[end++] = LONG;
      page[end++] = length & 0xff;
      page[end++] = length >>> 8;
    }
    for (let at = from; at < to; at++) page[end++] = bytes[at] as number;
    this.#used = end;
    return this.#size++;
  }

  /** Whether the text of a number is what stands between two places. */
  isAt(number: number, bytes: Uint8Array, from: number, to: number): boolean {
    const start = this.#starts.get(number);
    const page = this.#pages[start >>> PAGE_SHIFT] as Uint8Array;
    const place = start & PAGE_MASK;
    const length = lengthAt(page, place);
    if (length !== to - from) return false;
    const first = place + headOf(length);
    for (let at = 0; at < length; at++) {
      if (page[first + at] !== bytes[from + at]) return false;
    }
    return true;
  }

  /** The text of a number that `add` gave. */
  at(number: number): string {
    return this.reckon(number, textOf);
  }

  /** What a function makes of the bytes of a text. */
  reckon<T>(number: number, make: (bytes: Uint8Array, from: number, to: number) => T): T {
    const start = this.#starts.get(number);
    const page = this.#pages[start >>> PAGE_SHIFT] as Uint8Array;
    const place = start & PAGE_MASK;
    const length = lengthAt(page, place);
    const from = place + headOf(length);
    return make(page, from, from + length);
  }

  #makeRoom(bytes: number): boolean {
    if (this.#used + bytes <= PAGE) return true;
    if (this.#pages.length === MOST_PAGES) return false;
    this.#pages.push(new Uint8Array(newMemory(PAGE)));
    this.#used = 0;
    return true;
  }
}

function lengthAt(page: Uint8Array, place: number): number {
  const first = page[place] as number;
  if (first !== LONG) return first;
  return (page[place + 1] as number) | ((page[place + 2] as number) << 8);
}

const headOf = (length: number): number => (length < LONG ? 1 : MOST_BYTES_OF_A_LENGTH);
