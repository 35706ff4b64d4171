/** How late acts were, in whole units: half of them at most `median`, nine in ten at most `p90`. */
export interface Delays {
  readonly unit: 'hours' | 'days';
  readonly median: number;
  /** `null` where the late acts may be fewer than ten times the threshold. */
  readonly p90: number | null;
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Past two days hours say nothing that days do not. */
const HOURS_UP_TO = 2 * DAY_MS;

/** From as many times the threshold on, a tenth of them is the threshold. */
const TENTHS = 10;

/**
 * Median and ninetieth percentile of delays, in milliseconds, by nearest rank and rounded up to
 * whole hours or days, so that they are not the time of one case. `undefined` where what is told of
 * the terms leaves room for fewer than twice the threshold. Whether they are told depends on that
 * alone: else it would tell on which side of a limit the count is.
 */
export function delaysOf(
  lengths: readonly number[],
  leastLate: number,
  threshold: number,
): Delays | undefined {
  if (leastLate < 2 * threshold) return undefined;
  const sorted = [...lengths].sort((a, b) => a - b);
  const rank = (percent: number) => sorted[Math.ceil((percent * sorted.length) / 100) - 1] ?? 0;
  const median = rank(50);
  const unit = median > HOURS_UP_TO ? 'days' : 'hours';
  const inUnit = (ms: number) => Math.ceil(ms / (unit === 'days' ? DAY_MS : HOUR_MS));
  const hasTail = leastLate >= TENTHS * threshold;
  return { unit, median: inUnit(median), p90: hasTail ? inUnit(rank(90)) : null };
}

/** Milliseconds of a duration as findings write it: `P3D`, `P1DT2H`, `PT25M`. */
export function lengthOf(duration: string): number {
  const match = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/.exec(duration);
  if (match === null) return 0;
  const [days = 0, hours = 0, minutes = 0, seconds = 0] = match
    .slice(1)
    .map((part) => Number(part ?? 0));
  return days * DAY_MS + hours * HOUR_MS + minutes * 60_000 + seconds * 1000;
}
