/**
 * ISO 8601 text of a length of time in milliseconds: `PT25M`, `P2DT3H`, `PT0S`; a day is 24 hours,
 * for this is elapsed time and not a civil day. Negative lengths begin with `-`. Throws `RangeError`
 * for a number that is not finite.
 */
export function formatDuration(ms: number): string {
  if (!Number.isFinite(ms)) throw new RangeError('a duration is a finite number of milliseconds');
  const size = Math.abs(Math.trunc(ms));
  if (size === 0) return 'PT0S';
  const days = Math.floor(size / 86_400_000);
  const hours = Math.floor(size / 3_600_000) % 24;
  const minutes = Math.floor(size / 60_000) % 60;
  const seconds = (size % 60_000) / 1000;
  const time = part(hours, 'H') + part(minutes, 'M') + part(seconds, 'S');
  return `${ms < 0 ? '-' : ''}P${part(days, 'D')}${time === '' ? '' : `T${time}`}`;
}

function part(value: number, unit: string): string {
  return value === 0 ? '' : `${value}${unit}`;
}
