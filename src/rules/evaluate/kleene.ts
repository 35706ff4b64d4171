import type { Truth } from '../../core/index';

/** Kleene's strong tables: one false settles a conjunction, one true a disjunction. */
export const not = (value: Truth): Truth => (value === undefined ? undefined : !value);

export function all(values: Iterable<Truth>): Truth {
  let result: Truth = true;
  for (const value of values) {
    if (value === false) return false;
    if (value === undefined) result = undefined;
  }
  return result;
}

export function any(values: Iterable<Truth>): Truth {
  let result: Truth = false;
  for (const value of values) {
    if (value === true) return true;
    if (value === undefined) result = undefined;
  }
  return result;
}
