import type { Truth } from '../../core/index';
import type { Bounds } from '../evaluate/bounds';
import type { Facts } from '../evaluate/fact-value';
import { all, any } from '../evaluate/kleene';
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
  const ends = (rule.endedBy ?? []).flatMap(
    (selection) => select(bench.env, selection, links, facts) ?? [],
  );
  return any(
    ends.map((match) =>
      all([
        match.sure ? true : undefined,
        precedes(event, match.event),
        operators.lessThanInclusive(momentOf(match.event), limit),
      ]),
    ),
  );
}
