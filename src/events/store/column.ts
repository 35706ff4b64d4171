/** Rows for which room is made at first. */
export const FIRST_ROWS = 1 << 10;

/**
 * Twice the room for a column, with what it holds. Columns are plain typed arrays because each place
 * that reads one then knows its kind.
 */
export function widened<
  T extends Float64Array | Int32Array | Int16Array | Uint16Array | Uint8Array,
>(column: T): T {
  const Kind = column.constructor as new (size: number) => T;
  const wider = new Kind(column.length * 2);
  wider.set(column);
  return wider;
}
