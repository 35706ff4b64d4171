import type { Truth } from '../../core/index';
import type { Operator } from '../format/condition';
import type { FactType } from '../format/fact';
import { atLeastOf, atMostOf, type Bounds, isBounds } from './bounds';
import type { FactScalar, FactValue } from './fact-value';

type Compare = (fact: FactValue, value: FactValue) => Truth;

const isQuantity = (value: FactValue): value is number | Bounds =>
  typeof value === 'number' || isBounds(value);

/** `surely` when every pair of possible values satisfies, `never` when none does. */
const ordered =
  (
    surely: (fact: number | Bounds, value: number | Bounds) => boolean,
    never: (fact: number | Bounds, value: number | Bounds) => boolean,
  ): Compare =>
  (fact, value) => {
    if (!isQuantity(fact) || !isQuantity(value)) return undefined;
    if (surely(fact, value)) return true;
    return never(fact, value) ? false : undefined;
  };

const lessThan = ordered(
  (a, b) => atMostOf(a) < atLeastOf(b),
  (a, b) => atLeastOf(a) >= atMostOf(b),
);
const lessThanInclusive = ordered(
  (a, b) => atMostOf(a) <= atLeastOf(b),
  (a, b) => atLeastOf(a) > atMostOf(b),
);

const equal: Compare = (fact, value) => {
  if (fact === undefined || value === undefined) return undefined;
  if (isBounds(fact) || isBounds(value)) {
    if (!isQuantity(fact) || !isQuantity(value)) return undefined;
    if (atMostOf(fact) < atLeastOf(value) || atLeastOf(fact) > atMostOf(value)) return false;
    const certain = atLeastOf(fact) === atMostOf(fact) && atLeastOf(value) === atMostOf(value);
    return certain ? true : undefined;
  }
  if (typeof fact === 'object' || typeof value === 'object') return undefined;
  return fact === value;
};

const memberOf = (list: FactValue, item: FactValue): Truth => {
  if (!Array.isArray(list) || item === undefined) return undefined;
  if (isBounds(item)) return countIn(list as readonly FactScalar[], item);
  return typeof item === 'object' ? undefined : (list as readonly FactScalar[]).includes(item);
};

/** Settled where every whole number between the limits is in the list, or none is. */
function countIn(list: readonly FactScalar[], { atLeast, atMost }: Bounds): Truth {
  const possible = new Set(
    list.filter((n) => Number.isInteger(n) && (n as number) >= atLeast && (n as number) <= atMost),
  );
  if (possible.size === 0) return false;
  return possible.size === atMost - atLeast + 1 ? true : undefined;
}

const negated =
  (compare: Compare): Compare =>
  (fact, value) => {
    const result = compare(fact, value);
    return result === undefined ? undefined : !result;
  };

/** Total: any pair of values gives true, false or unknown; nothing is coerced. */
export const operators: Readonly<Record<Operator, Compare>> = {
  equal,
  notEqual: negated(equal),
  in: (fact, value) => memberOf(value, fact),
  notIn: negated((fact, value) => memberOf(value, fact)),
  contains: (fact, value) => memberOf(fact, value),
  doesNotContain: negated((fact, value) => memberOf(fact, value)),
  lessThan,
  lessThanInclusive,
  greaterThan: (fact, value) => lessThan(value, fact),
  greaterThanInclusive: (fact, value) => lessThanInclusive(value, fact),
};

const ORDERED: readonly Operator[] = [
  'lessThan',
  'lessThanInclusive',
  'greaterThan',
  'greaterThanInclusive',
];

/** Which operators make sense for a fact of a type; others are refused when a rule is loaded. */
export function operatorsFor(type: FactType): readonly Operator[] {
  switch (type) {
    case 'boolean':
      return ['equal', 'notEqual'];
    case 'text':
      return ['equal', 'notEqual', 'in', 'notIn'];
    case 'count':
      return ['equal', 'notEqual', 'in', 'notIn', ...ORDERED];
    case 'moment':
      return ORDERED;
    case 'list':
      return ['contains', 'doesNotContain'];
  }
}
