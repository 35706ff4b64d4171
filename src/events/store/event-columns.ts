import { type Column, FIRST_ROWS, inSharedMemory, widened } from './column';

/** What every event of a log has, one column each; what is not a number stands by its number elsewhere. */
export class EventColumns {
  /** Place of the type in the contract. */
  types: Int16Array = new Int16Array(FIRST_ROWS);
  /** Epoch milliseconds between which the act lies. */
  from: Float64Array = new Float64Array(FIRST_ROWS);
  to: Float64Array = new Float64Array(FIRST_ROWS);
  /** Epoch milliseconds; `NaN` where the line does not say. */
  recordedAt: Float64Array = new Float64Array(FIRST_ROWS);
  /** Minutes east of UTC, or the civil day where only that is known. */
  offsets: Int32Array = new Int32Array(FIRST_ROWS);
  precisions: Uint8Array = new Uint8Array(FIRST_ROWS);
  lines: Int32Array = new Int32Array(FIRST_ROWS);
  refs: Int32Array = new Int32Array(FIRST_ROWS);
  actors: Int32Array = new Int32Array(FIRST_ROWS);
  payloads: Int32Array = new Int32Array(FIRST_ROWS);
  evidence: Int32Array = new Int32Array(FIRST_ROWS);

  /** Columns that another thread filled. */
  static of(parts: EventColumnsParts): EventColumns {
    return Object.assign(new EventColumns(), parts);
  }

  makeRoom(row: number): void {
    if (row >= this.types.length) this.#each(widened);
  }

  /** Moves the first rows into memory that other threads may read. */
  share(rows: number): EventColumnsParts {
    this.#each((column) => inSharedMemory(column, rows));
    return { ...this };
  }

  #each(change: (column: Column) => Column): void {
    const columns = this as unknown as Record<string, Column>;
    for (const [name, column] of Object.entries(columns)) columns[name] = change(column);
  }
}

/** The columns, as another thread may have them. */
export type EventColumnsParts = Omit<EventColumns, 'makeRoom' | 'share'>;
