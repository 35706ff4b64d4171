import type { Truth } from '../../core/index';
import type { Bounds } from '../evaluate/bounds';
import type { PlacedFacts } from '../evaluate/fact-value';
import { all } from '../evaluate/kleene';
import { operators } from '../evaluate/operators';
import type { Occurrence } from '../history/facts';
import { momentOf } from '../history/field';
import type { HistoryEvent } from '../history/history';
import { precedes } from '../history/order';
import type { Onlooker } from '../history/select';
import type { Bench } from './bench';
import type { Duty } from './duty';

/** Whether something extinguished the duty before its term ran out; unknown where it may have. */
export function ended(
  bench: Bench,
  duty: Duty,
  { event, links }: Occurrence,
  facts: PlacedFacts,
  limit: number | Bounds,
): Truth {
  const ends = new EndsSeen(event, limit);
  for (const selector of duty.endedBy) {
    selector.show(bench.env, links, facts, ends);
    if (ends.truth === true) return true;
  }
  return ends.truth;
}

class EndsSeen implements Onlooker {
  readonly isFromEnd = false;
  isDone = false;
  truth: Truth = false;
  readonly #event: HistoryEvent;
  readonly #limit: number | Bounds;

  constructor(event: HistoryEvent, limit: number | Bounds) {
    this.#event = event;
    this.#limit = limit;
  }

  sees(end: HistoryEvent, sure: boolean): boolean {
    const truth = all([
      sure ? true : undefined,
      precedes(this.#event, end),
      operators.lessThanInclusive(momentOf(end), this.#limit),
    ]);
    if (truth !== false) this.truth = truth;
    this.isDone = truth === true;
    return this.isDone;
  }
}
