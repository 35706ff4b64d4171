import type { HistoryEvent } from '../history';
import { byTime } from '../order';

/** Sorts a list in place; most are in order as they stand in the log. */
export function inOrder(events: HistoryEvent[]): readonly HistoryEvent[] {
  for (let at = 1; at < events.length; at++) {
    if (byTime(events[at - 1] as HistoryEvent, events[at] as HistoryEvent) > 0) {
      return events.sort(byTime);
    }
  }
  return events;
}
