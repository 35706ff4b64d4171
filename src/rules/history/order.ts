import type { Truth } from '../../core/index';
import type { HistoryEvent } from './history';

/**
 * Whether one event came before another. Where one is dated by its day and the other falls on that
 * day, nobody knows; two events of the same precision on the same moment stand as in the file.
 */
export function precedes(first: HistoryEvent, second: HistoryEvent): Truth {
  if (first.to < second.from) return true;
  if (first.from > second.to) return false;
  const samePrecision = first.from === second.from && first.to === second.to;
  return samePrecision ? first.position < second.position : undefined;
}

/** The order of the contract: by the end of the time in which an event lies, then by its line. */
export const byTime = (one: HistoryEvent, other: HistoryEvent): number =>
  one.to - other.to || one.position - other.position;

/** Place of the first event that does not end before an instant, in a list that is in order. */
export function firstNotBefore(events: readonly HistoryEvent[], epochMs: number): number {
  let low = 0;
  let high = events.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((events[middle] as HistoryEvent).to < epochMs) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** More than the longest civil day: no event lies in so long a time. */
const MORE_THAN_A_DAY_MS = 48 * 3_600_000;

/** A stretch of a list: from one place to before another. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Where in a list that is in order the events stand that may come after another one. */
export function mayComeAfter(events: readonly HistoryEvent[], { from }: HistoryEvent): Stretch {
  return { from: firstNotBefore(events, from), to: events.length };
}

/** Where those stand that may come before it. */
export function mayComeBefore(events: readonly HistoryEvent[], { to }: HistoryEvent): Stretch {
  return { from: 0, to: firstNotBefore(events, to + MORE_THAN_A_DAY_MS) };
}
