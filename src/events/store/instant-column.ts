import { Column } from './column';

const LOW = 2 ** 32;
/** High half of no instant: no time of a log comes near it. */
const NONE = -(2 ** 31);

/** The pages of an `InstantColumn`. */
export interface InstantColumnPages {
  readonly high: readonly Int32Array[];
  readonly low: readonly Int32Array[];
}

/** A whole number of epoch milliseconds for each row, or `NaN`. */
export class InstantColumn {
  readonly #high: Column;
  readonly #low: Column;

  /** @param pages of a column that another thread filled. */
  constructor(pages?: InstantColumnPages) {
    this.#high = new Column(pages?.high);
    this.#low = new Column(pages?.low);
  }

  get(row: number): number {
    const high = this.#high.get(row);
    return high === NONE ? Number.NaN : high * LOW + (this.#low.get(row) >>> 0);
  }

  set(row: number, epochMs: number): void {
    if (Number.isNaN(epochMs)) {
      this.#high.set(row, NONE);
      return;
    }
    const high = Math.floor(epochMs / LOW);
    this.#high.set(row, high);
    this.#low.set(row, epochMs - high * LOW);
  }

  /** The column as another thread may have it. */
  get pages(): InstantColumnPages {
    return { high: this.#high.pages, low: this.#low.pages };
  }
}
