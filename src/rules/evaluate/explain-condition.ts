import type { Truth } from '../../core/index';
import type { Condition, Leaf } from '../format/condition';
import { comparand, own } from './compile-condition';
import type { Facts, FactValue } from './fact-value';
import { all, any, not } from './kleene';
import { operators } from './operators';

/** A condition tree with the value that each leaf saw. */
export type Explanation =
  | { readonly all: readonly Explanation[]; readonly result: Truth }
  | { readonly any: readonly Explanation[]; readonly result: Truth }
  | { readonly not: Explanation; readonly result: Truth }
  | ExplainedLeaf;

/** A line of a condition with the two values that were compared. */
export interface ExplainedLeaf extends Leaf {
  readonly saw: FactValue;
  readonly against: FactValue;
  readonly result: Truth;
}

/** The whole tree, without short circuit: built only when somebody reads it. */
export function explainCondition(condition: Condition, facts: Facts): Explanation {
  if ('all' in condition) {
    const parts = condition.all.map((part) => explainCondition(part, facts));
    return { all: parts, result: all(parts.map((part) => part.result)) };
  }
  if ('any' in condition) {
    const parts = condition.any.map((part) => explainCondition(part, facts));
    return { any: parts, result: any(parts.map((part) => part.result)) };
  }
  if ('not' in condition) {
    const inner = explainCondition(condition.not, facts);
    return { not: inner, result: not(inner.result) };
  }
  const { name, fact, operator, value } = condition;
  const saw = own(facts, fact);
  const against = comparand(value, facts);
  return { name, fact, operator, value, saw, against, result: operators[operator](saw, against) };
}
