/** Where an instant stands along a bar, from 0 to `WIDTH`. */
export type TimeScale = (epochMs: number) => number;

/** Width of every bar, in its own units: it is as wide as the page allows. */
export const WIDTH = 1000;
const HOUR_MS = 3_600_000;

/**
 * A scale on which hours and months can be seen side by side: the order of the moments is kept, and
 * the longer the time between two of them, the more it is shortened.
 */
export function timeScale(moments: readonly number[]): TimeScale {
  const sorted = [...new Set(moments)].sort((one, other) => one - other);
  const places = new Map<number, number>();
  let length = 0;
  sorted.forEach((moment, at) => {
    const before = sorted[at - 1];
    // Never nothing, so that two moments are told apart; a year is some seven times an hour.
    if (before !== undefined) length += 1 + Math.log1p((moment - before) / HOUR_MS);
    places.set(moment, length);
  });
  return (epochMs) => {
    const place = places.get(epochMs) ?? 0;
    return length === 0 ? 0 : Math.round((place / length) * WIDTH * 10) / 10;
  };
}
