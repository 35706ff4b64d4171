import { hashOf } from './ascii';

/** Pieces that are known at a time, and bytes of them: past either, the table begins to learn anew. */
const MOST = 1 << 13;
const ROOM = 1 << 18;
const PLACES = MOST * 2;
/** Places looked at for one piece; past them it is not known: whoever wants many of one hash gets few. */
const PROBES = 16;

/** Pieces of bytes that were seen before, each with its number. */
export class KnownPieces {
  readonly #bytes = new Uint8Array(ROOM);
  /** Where each piece begins; the one behind it begins where it ends. */
  readonly #starts = new Int32Array(MOST + 1);
  readonly #hashes = new Int32Array(MOST);
  readonly #numbers = new Int32Array(MOST);
  #size = 0;
  /** Pieces plus one, by hash; 0 is an empty place. */
  readonly #places = new Uint16Array(PLACES);
  /** Of the piece that was looked for last, and where it would stand; -1 for nowhere. */
  #hash = 0;
  #place = -1;

  /** Number of the piece that stands between two places; -1 where it is not known. */
  find(bytes: Uint8Array, from: number, to: number): number {
    const hash = hashOf(bytes, from, to);
    this.#hash = hash;
    for (let probe = 0; probe < PROBES; probe++) {
      const place = (hash + probe) & (PLACES - 1);
      const piece = (this.#places[place] as number) - 1;
      if (piece === -1) {
        this.#place = place;
        return -1;
      }
      if (this.#hashes[piece] === hash && this.#isAt(piece, bytes, from, to)) {
        return this.#numbers[piece] as number;
      }
    }
    this.#place = -1;
    return -1;
  }

  /** Learns the piece that `find` has just not found. */
  add(bytes: Uint8Array, from: number, to: number, number: number): void {
    if (this.#place === -1) return;
    const start = this.#starts[this.#size] as number;
    const end = start + to - from;
    if (this.#size === MOST || end > ROOM) {
      this.#size = 0;
      this.#places.fill(0);
      return;
    }
    const own = this.#bytes;
    for (let at = from; at < to; at++) own[start + at - from] = bytes[at] as number;
    this.#hashes[this.#size] = this.#hash;
    this.#numbers[this.#size] = number;
    this.#starts[++this.#size] = end;
    this.#places[this.#place] = this.#size;
  }

  #isAt(piece: number, bytes: Uint8Array, from: number, to: number): boolean {
    const own = this.#bytes;
    const start = this.#starts[piece] as number;
    if ((this.#starts[piece + 1] as number) - start !== to - from) return false;
    for (let at = from; at < to; at++) {
      if (own[start + at - from] !== bytes[at]) return false;
    }
    return true;
  }
}
