import { Column, type ColumnPage } from './column';

const SECOND_MS = 1000;
/** Bits of the milliseconds past a second. */
const MS_BITS = 10;
const MS_MASK = (1 << MS_BITS) - 1;
const LOW = 2 ** 32;
/** The rest of no instant: no time of a log comes near it. */
const NONE = -(2 ** 31);

/** The pages of an `InstantColumn`. */
export interface InstantColumnPages {
  readonly seconds: readonly ColumnPage[];
  readonly rest: readonly ColumnPage[];
}

/**
 * A whole number of epoch milliseconds for each row, or `NaN`. The rest is the same for nearly all
 * instants of a log: the milliseconds past the second, and which `LOW` of seconds since 1970 it is.
 */
export class InstantColumn {
  readonly #seconds: Column;
  readonly #rest: Column;

  /** @param pages of a column that another thread filled. */
  constructor(pages?: InstantColumnPages) {
    this.#seconds = new Column(pages?.seconds);
    this.#rest = new Column(pages?.rest);
  }

  get(row: number): number {
    const rest = this.#rest.get(row);
    if (rest === NONE) return Number.NaN;
    const seconds = (rest >> MS_BITS) * LOW + (this.#seconds.get(row) >>> 0);
    return seconds * SECOND_MS + (rest & MS_MASK);
  }

  set(row: number, epochMs: number): void {
    if (Number.isNaN(epochMs)) {
      this.#rest.set(row, NONE);
      this.#seconds.set(row, 0);
      return;
    }
    const seconds = Math.floor(epochMs / SECOND_MS);
    const high = Math.floor(seconds / LOW);
    this.#rest.set(row, (high << MS_BITS) | (epochMs - seconds * SECOND_MS));
    this.#seconds.set(row, (seconds - high * LOW) | 0);
  }

  /** The column as another thread may have it. */
  get pages(): InstantColumnPages {
    return { seconds: this.#seconds.pages, rest: this.#rest.pages };
  }
}
