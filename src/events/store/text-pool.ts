import { hasLoneSurrogate } from '../log/inspect-value';
import { inSharedMemory, widened } from './column';

/** Bytes of one page: so large that few texts begin a new one, so small that the last is soon full. */
const PAGE = 1 << 20;
const FIRST_TEXTS = 1 << 10;
/** Units of UTF-16 that a text may have. */
export const LONGEST_TEXT = 0x4000;
/** UTF-8 takes no more for one unit of UTF-16. */
const MOST_BYTES_A_UNIT = 3;

/** What a `TextPool` is made of, as another thread may have it. */
export interface TextPoolParts {
  readonly pages: readonly Uint8Array[];
  readonly starts: Float64Array;
  readonly lengths: Uint16Array;
}

/**
 * Texts as bytes beside each other: each takes its own length in UTF-8 and ten bytes more, and the
 * collector of garbage never looks at them.
 */
export class TextPool {
  readonly #pages: Uint8Array[] = [];
  /** Bytes in use of the last page. */
  #used = 0;
  /** Page times its size, and place in it. */
  #starts: Float64Array = new Float64Array(FIRST_TEXTS);
  #lengths: Uint16Array = new Uint16Array(FIRST_TEXTS);
  #size = 0;
  readonly #encoder = new TextEncoder();
  readonly #decoder = new TextDecoder('utf-8', { ignoreBOM: true });

  /** A pool that another thread made; nothing is added to it. */
  static of({ pages, starts, lengths }: TextPoolParts): TextPool {
    const pool = new TextPool();
    pool.#pages.push(...pages);
    pool.#starts = starts;
    pool.#lengths = lengths;
    pool.#size = starts.length;
    return pool;
  }

  /** Moves the pool into memory that other threads may read; nothing is added to it from then on. */
  share(): TextPoolParts {
    for (const [at, page] of this.#pages.entries()) {
      this.#pages[at] = inSharedMemory(page, page.length);
    }
    this.#starts = inSharedMemory(this.#starts, this.#size);
    this.#lengths = inSharedMemory(this.#lengths, this.#size);
    return { pages: this.#pages, starts: this.#starts, lengths: this.#lengths };
  }

  /**
   * Keeps what stands in a text between two places; gives its number, or -1 where it does not take it:
   * for its length, or for a half of a character, which UTF-8 does not have.
   */
  add(text: string, from: number, to: number): number {
    if (to - from > LONGEST_TEXT) return -1;
    const page = this.#pageFor((to - from) * MOST_BYTES_A_UNIT);
    const start = this.#used;
    let end = start;
    for (let at = from; at < to; at++) {
      const code = text.charCodeAt(at);
      if (code > 127) {
        const piece = text.slice(from, to);
        if (hasLoneSurrogate(piece)) return -1;
        end = start + this.#encoder.encodeInto(piece, page.subarray(start)).written;
        break;
      }
      page[end++] = code;
    }
    this.#used = end;
    const number = this.#size++;
    if (number >= this.#starts.length) {
      this.#starts = widened(this.#starts);
      this.#lengths = widened(this.#lengths);
    }
    this.#starts[number] = (this.#pages.length - 1) * PAGE + start;
    this.#lengths[number] = end - start;
    return number;
  }

  /** The text of a number that `add` gave. */
  at(number: number): string {
    const start = this.#starts[number] as number;
    const place = start % PAGE;
    const page = this.#pages[(start - place) / PAGE] as Uint8Array;
    const length = this.#lengths[number] as number;
    return this.#decoder.decode(page.subarray(place, place + length));
  }

  #pageFor(most: number): Uint8Array {
    const last = this.#pages.at(-1);
    if (last !== undefined && this.#used + most <= last.length) return last;
    const page = new Uint8Array(PAGE);
    this.#pages.push(page);
    this.#used = 0;
    return page;
  }
}
