import type { Truth } from '../../core/index';
import type { Bounds } from '../evaluate/bounds';
import type { PlacedFacts } from '../evaluate/fact-value';
import { all } from '../evaluate/kleene';
import { operators } from '../evaluate/operators';
import type { Occurrence } from '../history/facts';
import { momentOf } from '../history/field';
import { precedes } from '../history/order';
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
  let result: Truth = false;
  for (const selector of duty.endedBy) {
    for (const end of selector.matches(bench.env, links, facts) ?? []) {
      const truth = all([
        end.sure ? true : undefined,
        precedes(event, end.event),
        operators.lessThanInclusive(momentOf(end.event), limit),
      ]);
      if (truth === true) return true;
      if (truth === undefined) result = undefined;
    }
  }
  return result;
}
