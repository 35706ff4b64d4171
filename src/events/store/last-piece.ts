/** Longer pieces are not remembered. */
const LONGEST = 1 << 8;
const NONE = -1;

/** The piece of bytes that was seen last, with its number: what one line refers to, the next one often does. */
export class LastPiece {
  readonly #bytes = new Uint8Array(LONGEST);
  #length = NONE;
  #number = NONE;

  /** Number of what stands between two places, if that is the last piece; -1 if not. */
  find(bytes: Uint8Array, from: number, to: number): number {
    const length = to - from;
    if (length !== this.#length) return -1;
    const own = this.#bytes;
    for (let at = 0; at < length; at++) if (own[at] !== bytes[from + at]) return -1;
    return this.#number;
  }

  /** Remembers the piece between two places, and no other. */
  note(bytes: Uint8Array, from: number, to: number, number: number): void {
    const length = to - from;
    this.#length = length > LONGEST ? NONE : length;
    this.#number = number;
    const own = this.#bytes;
    for (let at = 0; at < this.#length; at++) own[at] = bytes[from + at] as number;
  }
}
