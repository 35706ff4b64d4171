import type { Truth } from '../../core/index';
import type { Comparand, Condition } from '../format/condition';
import type { Facts, FactValue } from './fact-value';
import { operators } from './operators';

export type CompiledCondition = (facts: Facts) => Truth;

const isFactRef = (value: Comparand): value is { readonly fact: string } =>
  typeof value === 'object' && !Array.isArray(value);

/** The value that a leaf compares with, under these facts. */
export function comparand(value: Comparand, facts: Facts): FactValue {
  return isFactRef(value) ? own(facts, value.fact) : (value as FactValue);
}

/** An own property or unknown: `constructor` and `toString` are not facts. */
export function own(facts: Facts, name: string): FactValue {
  return Object.hasOwn(facts, name) ? facts[name] : undefined;
}

/**
 * Closures over a condition tree, built once and called for every occurrence. Synchronous and
 * total; three-valued by Kleene's tables. The facts are read only through their own properties.
 */
export function compileCondition(condition: Condition): CompiledCondition {
  if ('all' in condition) return conjunction(condition.all.map(compileCondition));
  if ('any' in condition) return disjunction(condition.any.map(compileCondition));
  if ('not' in condition) {
    const inner = compileCondition(condition.not);
    return (facts) => {
      const result = inner(facts);
      return result === undefined ? undefined : !result;
    };
  }
  const { fact, value } = condition;
  const compare = operators[condition.operator];
  if (isFactRef(value)) {
    const other = value.fact;
    return (facts) => compare(own(facts, fact), own(facts, other));
  }
  const literal = value as FactValue;
  return (facts) => compare(own(facts, fact), literal);
}

function conjunction(parts: readonly CompiledCondition[]): CompiledCondition {
  return (facts) => {
    let result: Truth = true;
    for (const part of parts) {
      const value = part(facts);
      if (value === false) return false;
      if (value === undefined) result = undefined;
    }
    return result;
  };
}

function disjunction(parts: readonly CompiledCondition[]): CompiledCondition {
  return (facts) => {
    let result: Truth = false;
    for (const part of parts) {
      const value = part(facts);
      if (value === true) return true;
      if (value === undefined) result = undefined;
    }
    return result;
  };
}
