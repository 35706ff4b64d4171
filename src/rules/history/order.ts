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
