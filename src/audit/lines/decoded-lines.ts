/** Makes texts of lines that are bytes. */
export class DecodedLines {
  lines = 0;
  readonly #take: (line: string) => void;
  /** A byte that is not UTF-8 becomes U+FFFD; a mark of a byte order stays for the reader to see. */
  readonly #decoder = new TextDecoder('utf-8', { ignoreBOM: true });

  constructor(take: (line: string) => void) {
    this.#take = take;
  }

  push(line: string): void {
    this.lines++;
    this.#take(line);
  }

  pushBytes(bytes: Uint8Array, from: number, to: number): void {
    const text = this.#decoder.decode(bytes.subarray(from, to - 1));
    for (const line of text.split('\n')) this.push(line);
  }
}
