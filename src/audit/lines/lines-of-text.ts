import { LONGEST } from './longest';

/** Puts the lines together of a text that arrives in pieces of any size. */
export class LinesOfText {
  readonly #take: (line: string) => void;
  /** The line that is not yet whole. */
  #rest: string;

  constructor(take: (line: string) => void, rest = '') {
    this.#take = take;
    this.#rest = rest;
  }

  /** Takes the next characters. */
  push(piece: string): void {
    let from = 0;
    for (let end = piece.indexOf('\n'); end !== -1; end = piece.indexOf('\n', from)) {
      this.#take(this.#rest + piece.slice(from, end));
      this.#rest = '';
      from = end + 1;
    }
    if (this.#rest.length <= LONGEST) this.#rest += piece.slice(from);
  }

  /** Takes what is left as the last line. */
  end(): void {
    if (this.#rest !== '') this.#take(this.#rest);
  }
}
