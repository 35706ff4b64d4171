/**
 * A quantity known only between two limits, both possible: an act dated by its day, or a count of
 * seats of which one appointment is not in the log. A comparison that every possible value settles
 * is settled; any other is unknown.
 */
export interface Bounds {
  readonly atLeast: number;
  readonly atMost: number;
}

/** Limits that contradict one another, or that are not numbers, say nothing. */
export function isBounds(value: unknown): value is Bounds {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    typeof (value as Bounds).atLeast === 'number' &&
    typeof (value as Bounds).atMost === 'number' &&
    (value as Bounds).atLeast <= (value as Bounds).atMost
  );
}

export const atLeastOf = (value: number | Bounds): number =>
  typeof value === 'number' ? value : value.atLeast;

export const atMostOf = (value: number | Bounds): number =>
  typeof value === 'number' ? value : value.atMost;

/** Both limits times a positive factor. */
export function scaled(value: number | Bounds, factor: number): number | Bounds {
  return typeof value === 'number'
    ? value * factor
    : { atLeast: value.atLeast * factor, atMost: value.atMost * factor };
}
