import type { Analysis } from './analysis';
import { type DatedRule, meet } from './pack-index';

/** Buckets of what has a name in common, in the order in which the names first come. */
export function bucketed<Value>(
  values: readonly Value[],
  namesOf: (value: Value) => readonly string[],
): ReadonlyMap<string, readonly Value[]> {
  const buckets = new Map<string, Value[]>();
  for (const value of values) {
    for (const name of new Set(namesOf(value))) {
      const bucket = buckets.get(name);
      if (bucket === undefined) buckets.set(name, [value]);
      else bucket.push(value);
    }
  }
  return buckets;
}

/**
 * Each pair of different rules of a bucket that are in force on a same day, once, as far as the
 * budget goes: a pack in which everything is of one kind has millions of pairs.
 */
export function* pairsIn(
  { budget }: Analysis,
  buckets: ReadonlyMap<string, readonly DatedRule[]>,
): Generator<readonly [DatedRule, DatedRule]> {
  const seen = new Map<DatedRule, Set<DatedRule>>();
  for (const bucket of buckets.values()) {
    for (const [at, one] of bucket.entries()) {
      for (let next = at + 1; next < bucket.length; next++) {
        budget.spend(1);
        if (budget.isSpent) return;
        const other = bucket[next] as DatedRule;
        if (one.rule.id === other.rule.id || !meet(one, other)) continue;
        const known = seen.get(one) ?? new Set();
        if (known.has(other)) continue;
        seen.set(one, known.add(other));
        yield [one, other];
      }
    }
  }
}

/** Whether one of two rules says how it stands to the other. */
export const areBesides = (one: DatedRule, other: DatedRule): boolean =>
  [
    [one, other],
    [other, one],
  ].some(([first, second]) => first?.rule.besides?.some(({ rule }) => rule === second?.rule.id));
