import { copied } from './id-table';

/** Pieces found last, one for each remainder of their length: a piece is mostly one of them. */
const RECENT = 64;

interface KnownPiece {
  readonly text: string;
  readonly number: number;
}

/** Pieces of text that were seen before, each with its number; at most so many at a time. */
export class KnownPieces {
  readonly #most: number;
  readonly #byText = new Map<string, KnownPiece>();
  readonly #recent: (KnownPiece | undefined)[] = new Array(RECENT).fill(undefined);

  constructor(most: number) {
    this.#most = most;
  }

  /** Number of the piece that stands in a text; -1 where it is not known. */
  find(text: string, from: number, to: number): number {
    const length = to - from;
    const recent = this.#recent[length % RECENT];
    if (
      recent !== undefined &&
      recent.text.length === length &&
      text.startsWith(recent.text, from)
    ) {
      return recent.number;
    }
    const known = this.#byText.get(text.slice(from, to));
    if (known === undefined) return -1;
    this.#recent[length % RECENT] = known;
    return known.number;
  }

  /** Learns a piece, and gives it as a text of its own. Past the most, it learns anew. */
  add(piece: string, number: number): string {
    const known = { text: copied(piece), number };
    if (this.#byText.size >= this.#most) this.#byText.clear();
    this.#byText.set(known.text, known);
    this.#recent[piece.length % RECENT] = known;
    return known.text;
  }
}
