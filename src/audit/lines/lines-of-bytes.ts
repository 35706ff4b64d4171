import { LONGEST } from './longest';

/** Bytes of whole lines for which room is made at first. */
const FIRST_ROOM = 1 << 17;
/** Longer pieces are taken part by part, so that no second copy of a long text is made. */
const PART = 1 << 18;
const NEWLINE = 10;

/** Takes the lines that stand among bytes between two places, each with its newline. */
type TakeLines = (bytes: Uint8Array, from: number, to: number) => void;

/** Puts the lines together of bytes that arrive in pieces of any size. */
export class LinesOfBytes {
  readonly #take: TakeLines;
  #bytes = new Uint8Array(FIRST_ROOM);
  /** Behind the last byte of the line that is not yet whole. */
  #end = 0;

  constructor(take: TakeLines) {
    this.#take = take;
  }

  /** Takes the next bytes. */
  push(piece: Uint8Array): void {
    for (let from = 0; from < piece.length; from += PART) {
      this.#push(piece.subarray(from, from + PART));
    }
  }

  /** The bytes of the line that is not yet whole. */
  get rest(): Uint8Array {
    return this.#bytes.subarray(0, this.#end);
  }

  #push(part: Uint8Array): void {
    const last = part.lastIndexOf(NEWLINE);
    if (this.#end > LONGEST) {
      if (last === -1) return;
      this.#add(part.subarray(part.indexOf(NEWLINE)));
    } else this.#add(part);
    if (last === -1) return;
    const whole = this.#end - (part.length - 1 - last);
    this.#take(this.#bytes, 0, whole);
    this.#bytes.copyWithin(0, whole, this.#end);
    this.#end -= whole;
  }

  #add(part: Uint8Array): void {
    const end = this.#end + part.length;
    if (end > this.#bytes.length) {
      const wider = new Uint8Array(end * 2);
      wider.set(this.rest);
      this.#bytes = wider;
    }
    this.#bytes.set(part, this.#end);
    this.#end = end;
  }
}
