import { bytesOf, hashOf, standsAt } from './ascii';

/** Places for each text: so many that most texts have one of their own. */
const ROOM = 4;

/** A few texts of ASCII that are known beforehand, found by their bytes. */
export class KnownTexts {
  readonly #texts: readonly Uint8Array[];
  /** Numbers plus one, by hash; 0 is an empty place. */
  readonly #places: Uint16Array;

  constructor(texts: readonly string[]) {
    this.#texts = texts.map(bytesOf);
    this.#places = new Uint16Array(2 ** Math.ceil(Math.log2(texts.length * ROOM + 1)));
    const mask = this.#places.length - 1;
    for (const [number, text] of this.#texts.entries()) {
      let place = hashOf(text, 0, text.length) & mask;
      while (this.#places[place] !== 0) place = (place + 1) & mask;
      this.#places[place] = number + 1;
    }
  }

  /** The place of what stands between two places among the texts; -1 where it is none of them. */
  find(bytes: Uint8Array, from: number, to: number): number {
    const mask = this.#places.length - 1;
    let place = hashOf(bytes, from, to) & mask;
    for (;;) {
      const number = (this.#places[place] as number) - 1;
      if (number === -1) return -1;
      const text = this.#texts[number] as Uint8Array;
      if (text.length === to - from && standsAt(bytes, from, text)) return number;
      place = (place + 1) & mask;
    }
  }
}
