/** Rows for which room is made at first. */
export const FIRST_ROWS = 1 << 10;

/** A column: one number for each row. */
export type Column = Float64Array | Int32Array | Int16Array | Uint16Array | Uint8Array;

/**
 * Twice the room for a column, with what it holds. Columns are plain typed arrays because each place
 * that reads one then knows its kind.
 */
export function widened<
  T extends Float64Array | Int32Array | Int16Array | Uint16Array | Uint8Array,
>(column: T): T {
  const Kind = column.constructor as new (size: number) => T;
  const wider = new Kind(Math.max(column.length * 2, FIRST_ROWS));
  wider.set(column);
  return wider;
}

/** The first rows of a column, in memory that several threads may read. */
export function inSharedMemory<T extends Column>(column: T, rows: number): T {
  const Kind = column.constructor as new (memory: SharedArrayBuffer) => T;
  const shared = new Kind(new SharedArrayBuffer(rows * column.BYTES_PER_ELEMENT));
  shared.set(column.subarray(0, rows));
  return shared;
}
