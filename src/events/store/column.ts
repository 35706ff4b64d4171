/** Rows of a page: few enough that a short log takes little, many enough that a page is seldom begun. */
const SHIFT = 12;
const ROWS = 1 << SHIFT;
const MASK = ROWS - 1;

/** A page whose rows all have the same number is that number. */
export type ColumnPage = Int32Array | number;

/**
 * A whole number of 32 bits for each row, in pages: a column that grew by copying itself would leave
 * what it was behind for the collector of garbage, who does not hurry. There is but one kind of column
 * because the places that read one are then fast.
 */
export class Column {
  readonly #pages: ColumnPage[];

  /** @param pages of a column that another thread filled. */
  constructor(pages: readonly ColumnPage[] = []) {
    this.#pages = [...pages];
  }

  /** The number of a row that has one. */
  get(row: number): number {
    const page = this.#pages[row >>> SHIFT] as ColumnPage;
    return typeof page === 'number' ? page : (page[row & MASK] as number);
  }

  /** Gives a number to a row. */
  set(row: number, value: number): void {
    const at = row >>> SHIFT;
    while (at >= this.#pages.length) this.#pages.push(value);
    let page = this.#pages[at] as ColumnPage;
    if (typeof page === 'number') {
      if (page === value) return;
      page = new Int32Array(newMemory(ROWS * Int32Array.BYTES_PER_ELEMENT)).fill(page);
      this.#pages[at] = page;
    }
    page[row & MASK] = value;
  }

  /** The column as another thread may have it. */
  get pages(): readonly ColumnPage[] {
    return this.#pages;
  }
}

/**
 * Bytes that other threads may read, where the platform has such and makes texts of them: browsers
 * that isolate a page have them, and refuse to decode them.
 */
export const newMemory = (bytes: number): ArrayBufferLike =>
  decodesSharedBytes() ? new SharedArrayBuffer(bytes) : new ArrayBuffer(bytes);

function decodesSharedBytes(): boolean {
  if (typeof SharedArrayBuffer === 'undefined') return false;
  try {
    new TextDecoder().decode(new Uint8Array(new SharedArrayBuffer(1)));
    return true;
  } catch {
    return false;
  }
}
