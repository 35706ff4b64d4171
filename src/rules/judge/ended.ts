import type { Truth } from '../../core/index';
import type { Bounds } from '../evaluate/bounds';
import type { Facts } from '../evaluate/fact-value';
import { all } from '../evaluate/kleene';
import { operators } from '../evaluate/operators';
import type { ResponseRule } from '../format/rule';
import type { Occurrence } from '../history/facts';
import { momentOf } from '../history/field';
import { precedes } from '../history/order';
import { select } from '../history/select';
import type { Bench } from './bench';

/** Whether something extinguished the duty before its term ran out; unknown where it may have. */
export function ended(
  bench: Bench,
  rule: ResponseRule,
  { event, links }: Occurrence,
  facts: Facts,
  limit: number | Bounds,
): Truth {
  let result: Truth = false;
  for (const selection of rule.endedBy ?? []) {
    for (const end of select(bench.env, selection, links, facts) ?? []) {
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
