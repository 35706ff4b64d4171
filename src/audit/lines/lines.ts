import { LinesOfBytes } from './lines-of-bytes';
import { LinesOfText } from './lines-of-text';

/** What takes the lines of a log. */
export interface LineTaker {
  /** How many it has taken. */
  readonly lines: number;
  /** Takes a line, without its line end. */
  push(line: string): void;
  /** Takes the lines that stand among bytes between two places, each with its newline. */
  pushBytes(bytes: Uint8Array, from: number, to: number): void;
}

const NEWLINE = Uint8Array.of(10);

/** The lines of a text that arrives in pieces: bytes as bytes, or texts, or now these and now those. */
export class Lines {
  readonly #taker: LineTaker;
  readonly #bytes: LinesOfBytes;
  /** In its place from the first piece on that is a text. */
  #text: LinesOfText | undefined;
  readonly #decoder = new TextDecoder('utf-8', { ignoreBOM: true });

  constructor(taker: LineTaker) {
    this.#taker = taker;
    this.#bytes = new LinesOfBytes((bytes, from, to) => taker.pushBytes(bytes, from, to));
  }

  push(piece: string | Uint8Array): void {
    if (typeof piece === 'string') this.#asText().push(piece);
    else if (this.#text === undefined) this.#bytes.push(piece);
    else this.#text.push(this.#decoder.decode(piece, { stream: true }));
  }

  /** Takes what is left as the last line. */
  end(): void {
    if (this.#text === undefined) {
      if (this.#bytes.rest.length > 0) this.#bytes.push(NEWLINE);
      return;
    }
    this.#text.push(this.#decoder.decode());
    this.#text.end();
  }

  #asText(): LinesOfText {
    this.#text ??= new LinesOfText(
      (line) => this.#taker.push(line),
      this.#decoder.decode(this.#bytes.rest, { stream: true }),
    );
    return this.#text;
  }
}
