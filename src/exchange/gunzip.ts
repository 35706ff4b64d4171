import {
  Z_BUF_ERROR,
  Z_NO_FLUSH,
  Z_OK,
  Z_STREAM_END,
  ZStream,
  zlibInflate,
  zlibInflateInit2,
  zlibInflateReset,
} from 'pako';
import { Unreadable } from './unreadable';

/** The widest window of deflate, in a frame of gzip alone. */
const GZIP_WINDOW_BITS = 15 + 16;
const OUTPUT_BYTES = 65_536;

/**
 * Unfolds a file compressed with gzip, all of its members one after the other, as `cat`, `pigz` and
 * `bgzip` write them (RFC 1952, 2.2). The streams of the platforms do not agree on what follows the
 * first: one reads it, one refuses it, one leaves it out and says nothing.
 */
export class Gunzip {
  readonly #stream = new ZStream();
  readonly #output = new Uint8Array(OUTPUT_BYTES);
  #where: 'member' | 'after-member' | 'padding' = 'member';

  constructor() {
    zlibInflateInit2(this.#stream, GZIP_WINDOW_BITS);
  }

  /**
   * What the next piece of the file unfolds to, as it is asked for.
   *
   * @throws Unreadable `E_GZIP_DATA` where it is damaged, or not compressed.
   */
  *push(piece: string | Uint8Array): Generator<Uint8Array> {
    if (typeof piece === 'string') throw new Unreadable('E_GZIP_DATA');
    const stream = this.#stream;
    stream.input = piece;
    stream.next_in = 0;
    stream.avail_in = piece.length;
    while (stream.avail_in > 0) {
      if (this.#where === 'member') yield* this.#unfold();
      else this.#goOn(piece.subarray(stream.next_in));
    }
  }

  /**
   * Ends the file.
   *
   * @throws Unreadable `E_GZIP_DATA` where a member of it was cut short.
   */
  end(): void {
    if (this.#where === 'member') throw new Unreadable('E_GZIP_DATA');
  }

  /** Up to the end of the member or of the piece, whichever comes first. */
  *#unfold(): Generator<Uint8Array> {
    const stream = this.#stream;
    let isFull = true;
    while (isFull && this.#where === 'member') {
      stream.output = this.#output;
      stream.next_out = 0;
      stream.avail_out = OUTPUT_BYTES;
      const status = zlibInflate(stream, Z_NO_FLUSH);
      if (status === Z_STREAM_END) this.#where = 'after-member';
      else if (status !== Z_OK && status !== Z_BUF_ERROR) throw new Unreadable('E_GZIP_DATA');
      isFull = stream.avail_out === 0;
      if (stream.next_out > 0) yield this.#output.slice(0, stream.next_out);
    }
  }

  /** Another member, or the zeros with which some fill up the last block of a file. */
  #goOn(rest: Uint8Array): void {
    if (this.#where === 'after-member' && rest[0] !== 0) {
      this.#where = 'member';
      zlibInflateReset(this.#stream);
      return;
    }
    if (rest.some((byte) => byte !== 0)) throw new Unreadable('E_GZIP_DATA');
    this.#where = 'padding';
    this.#stream.avail_in = 0;
  }
}
