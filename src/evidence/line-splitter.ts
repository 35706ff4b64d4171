import { MAX_LINE_BYTES } from '../events/index';
import type { RunningHash } from './hashing';

/** A line without its line feed; one longer than `MAX_LINE_BYTES` is not kept, and is only hashed. */
export type SplitLine = Uint8Array | RunningHash;

const LINE_FEED = 10;
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf] as const;

/**
 * Cuts bytes that arrive in pieces into lines. A line feed at the end does not begin another line,
 * and a byte order mark at the beginning is no part of the first.
 */
export class LineSplitter {
  /** Lines so far. */
  lines = 0;
  readonly #take: (line: SplitLine) => void;
  readonly #beginHash: () => RunningHash;
  #pieces: Uint8Array[] = [];
  #length = 0;
  #long: RunningHash | undefined;

  constructor(take: (line: SplitLine) => void, beginHash: () => RunningHash) {
    this.#take = take;
    this.#beginHash = beginHash;
  }

  push(chunk: Uint8Array): void {
    let start = 0;
    for (let end = chunk.indexOf(LINE_FEED); end !== -1; end = chunk.indexOf(LINE_FEED, start)) {
      this.#add(chunk.subarray(start, end));
      this.#endLine();
      start = end + 1;
    }
    // Copied: whoever reads a file may fill the same piece again.
    if (start < chunk.length) this.#add(chunk.slice(start));
  }

  finish(): void {
    if (this.#length > 0) this.#endLine();
  }

  #add(piece: Uint8Array): void {
    this.#length += piece.length;
    if (this.#long !== undefined) this.#long.update(piece);
    else {
      this.#pieces.push(piece);
      if (this.#length <= MAX_LINE_BYTES) return;
      this.#long = this.#beginHash();
      this.#long.update(this.#joined());
      this.#pieces = [];
    }
  }

  #endLine(): void {
    this.#take(this.#long ?? this.#joined());
    this.lines++;
    this.#pieces = [];
    this.#length = 0;
    this.#long = undefined;
  }

  #joined(): Uint8Array {
    let line = this.#pieces[0] ?? new Uint8Array();
    if (this.#pieces.length > 1) {
      line = new Uint8Array(this.#length);
      let at = 0;
      for (const piece of this.#pieces) {
        line.set(piece, at);
        at += piece.length;
      }
    }
    const marked = this.lines === 0 && BYTE_ORDER_MARK.every((byte, at) => line[at] === byte);
    return marked ? line.subarray(BYTE_ORDER_MARK.length) : line;
  }
}
