import { hashOf } from './ascii';

const SLOTS = 1 << 10;
/** Longer pieces are not remembered. */
const LONGEST = 96;

/** Pieces of bytes seen last, each with its number: one takes the place of another of its hash. */
export class RecentPieces {
  readonly #bytes = new Uint8Array(SLOTS * LONGEST);
  readonly #lengths = new Uint8Array(SLOTS);
  readonly #numbers = new Int32Array(SLOTS);
  #slot = 0;

  /** Number of the piece that stands between two places; -1 where it is not remembered. */
  find(bytes: Uint8Array, from: number, to: number): number {
    const length = to - from;
    this.#slot = hashOf(bytes, from, to) & (SLOTS - 1);
    if (length === 0 || this.#lengths[this.#slot] !== length) return -1;
    const start = this.#slot * LONGEST;
    for (let at = 0; at < length; at++) {
      if (this.#bytes[start + at] !== bytes[from + at]) return -1;
    }
    return this.#numbers[this.#slot] as number;
  }

  /** Remembers the piece that `find` has just not found. */
  add(bytes: Uint8Array, from: number, to: number, number: number): void {
    const length = to - from;
    if (length > LONGEST) return;
    this.#bytes.set(bytes.subarray(from, to), this.#slot * LONGEST);
    this.#lengths[this.#slot] = length;
    this.#numbers[this.#slot] = number;
  }
}
