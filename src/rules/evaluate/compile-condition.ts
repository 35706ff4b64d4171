import type { Truth } from '../../core/index';
import type { Comparand, Condition, Leaf, Operator } from '../format/condition';
import type { FactType } from '../format/fact';
import { type Facts, type FactValue, type PlacedFacts, type Slots, typed } from './fact-value';
import { operators } from './operators';

export type CompiledCondition = (facts: Facts) => Truth;

/** A condition on facts that are read from a log. */
export type PlacedCondition = (facts: PlacedFacts) => Truth;

type Compiled<F> = (facts: F) => Truth;

/** Declared types of facts that come untyped, such as those handed to `evaluate`. */
export type FactTypes = Readonly<Record<string, { readonly type: FactType }>>;

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
 * total; three-valued by Kleene's tables. With `types`, a value that is not of its declared type is
 * unknown; without, the facts are taken to be typed already.
 */
export function compileCondition(condition: Condition, types?: FactTypes): CompiledCondition {
  return compileTree(condition, (leaf) => compileLeaf(leaf, types));
}

/**
 * The same over facts by place, which are typed already; a name without a place is unknown. Lines on
 * facts that cost little are asked first: the order of the parts changes nothing in what they say.
 */
export function compilePlaced(
  condition: Condition,
  slots: Slots,
  costsLittle: (fact: string) => boolean,
): PlacedCondition {
  const costs = (part: Condition): boolean => factsIn(part).some((fact) => !costsLittle(fact));
  const arranged = (parts: readonly Condition[]) =>
    [...parts].sort((one, other) => Number(costs(one)) - Number(costs(other)));
  return compileTree(condition, (leaf) => compilePlacedLeaf(leaf, slots), arranged);
}

function compileTree<F>(
  condition: Condition,
  leaf: (leaf: Leaf) => Compiled<F>,
  arranged: (parts: readonly Condition[]) => readonly Condition[] = (parts) => parts,
): Compiled<F> {
  const compile = (part: Condition) => compileTree(part, leaf, arranged);
  if ('all' in condition) return conjunction(arranged(condition.all).map(compile));
  if ('any' in condition) return disjunction(arranged(condition.any).map(compile));
  if ('not' in condition) {
    const inner = compile(condition.not);
    return (facts) => {
      const result = inner(facts);
      return result === undefined ? undefined : !result;
    };
  }
  return leaf(condition);
}

function factsIn(condition: Condition): readonly string[] {
  if ('all' in condition) return condition.all.flatMap(factsIn);
  if ('any' in condition) return condition.any.flatMap(factsIn);
  if ('not' in condition) return factsIn(condition.not);
  const { fact, value } = condition;
  return isFactRef(value) ? [fact, value.fact] : [fact];
}

const NO_PLACE = -1;

/** One line over facts by place; see `compilePlaced`. */
export function compilePlacedLeaf({ fact, operator, value }: Leaf, slots: Slots): PlacedCondition {
  const place = slots.get(fact) ?? NO_PLACE;
  const compare = operators[operator];
  if (isFactRef(value)) {
    const other = slots.get(value.fact) ?? NO_PLACE;
    return (facts) => compare(facts.get(place), facts.get(other));
  }
  const literal = value as FactValue;
  const isSimple = typeof literal === 'string' || typeof literal === 'boolean';
  if ((operator === 'equal' || operator === 'notEqual') && isSimple) {
    const same = operator === 'equal';
    return (facts) => {
      const given = facts.get(place);
      return typeof given === typeof literal
        ? (given === literal) === same
        : compare(given, literal);
    };
  }
  return (facts) => compare(facts.get(place), literal);
}

type Read = (facts: Facts) => FactValue;

/** Reads one fact in the general way: by its own name, as its declared type. */
function reader(name: string, types: FactTypes | undefined): Read {
  if (types === undefined) return (facts) => own(facts, name);
  const type = Object.hasOwn(types, name) ? types[name]?.type : undefined;
  return type === undefined ? () => undefined : (facts) => typed(type, own(facts, name));
}

/**
 * A leaf whose usual values are compared at once, on the property itself; any other value, and any
 * name that every object answers to, goes the general way.
 */
function compileLeaf(leaf: Leaf, types: FactTypes | undefined): CompiledCondition {
  const { fact: name, operator, value } = leaf;
  const compare = operators[operator];
  const read = reader(name, types);
  const readOther = isFactRef(value) ? reader(value.fact, types) : undefined;
  const literal = value as FactValue;
  const general: CompiledCondition =
    readOther === undefined
      ? (facts) => compare(read(facts), literal)
      : (facts) => compare(read(facts), readOther(facts));
  if (name in Object.prototype || (isFactRef(value) && value.fact in Object.prototype)) {
    return general;
  }
  const isWhole = types?.[name]?.type === 'count';
  const isPlain = types === undefined || isWhole || types[name]?.type === 'moment';
  const ofNumbers = OF_NUMBERS[operator];
  if (ofNumbers !== undefined && isPlain) {
    return isFactRef(value)
      ? betweenNumbers(name, value.fact, isWhole, ofNumbers, general)
      : againstNumber(name, literal, isWhole, ofNumbers, general);
  }
  if ((operator === 'equal' || operator === 'notEqual') && typeof literal === 'string') {
    const same = operator === 'equal';
    return (facts) => {
      const given = facts[name];
      return typeof given === 'string' ? (given === literal) === same : general(facts);
    };
  }
  if ((operator === 'in' || operator === 'notIn') && isTextList(literal)) {
    const inside = operator === 'in';
    return (facts) => {
      const given = facts[name];
      return typeof given === 'string' ? literal.includes(given) === inside : general(facts);
    };
  }
  return general;
}

type Comparison = (first: number, second: number) => boolean;

/** What two plain numbers give. */
const OF_NUMBERS: Partial<Record<Operator, Comparison>> = {
  lessThan: (first, second) => first < second,
  lessThanInclusive: (first, second) => first <= second,
  greaterThan: (first, second) => first > second,
  greaterThanInclusive: (first, second) => first >= second,
};

const isTextList = (value: FactValue): value is readonly string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string');

/** A finite number, whole and not negative where the fact is a count. */
const isNumber = (value: FactValue, isWhole: boolean): value is number =>
  typeof value === 'number' &&
  (isWhole ? value >= 0 && Number.isSafeInteger(value) : value - value === 0);

function betweenNumbers(
  first: string,
  second: string,
  isWhole: boolean,
  holds: Comparison,
  general: CompiledCondition,
): CompiledCondition {
  return (facts) => {
    const one = facts[first];
    const other = facts[second];
    return isNumber(one, isWhole) && isNumber(other, isWhole) ? holds(one, other) : general(facts);
  };
}

function againstNumber(
  name: string,
  literal: FactValue,
  isWhole: boolean,
  holds: Comparison,
  general: CompiledCondition,
): CompiledCondition {
  if (typeof literal !== 'number') return general;
  return (facts) => {
    const given = facts[name];
    return isNumber(given, isWhole) ? holds(given, literal) : general(facts);
  };
}

function conjunction<F>(parts: readonly Compiled<F>[]): Compiled<F> {
  const [first, second] = parts;
  if (first !== undefined && parts.length === 1) return first;
  if (first !== undefined && second !== undefined && parts.length === 2) {
    return (facts) => {
      const one = first(facts);
      if (one === false) return false;
      const other = second(facts);
      return other === true ? one : other;
    };
  }
  return (facts) => {
    let result: Truth = true;
    for (let at = 0; at < parts.length; at++) {
      const value = (parts[at] as Compiled<F>)(facts);
      if (value === false) return false;
      if (value === undefined) result = undefined;
    }
    return result;
  };
}

function disjunction<F>(parts: readonly Compiled<F>[]): Compiled<F> {
  const [first, second] = parts;
  if (first !== undefined && parts.length === 1) return first;
  if (first !== undefined && second !== undefined && parts.length === 2) {
    return (facts) => {
      const one = first(facts);
      if (one === true) return true;
      const other = second(facts);
      return other === false ? one : other;
    };
  }
  return (facts) => {
    let result: Truth = false;
    for (let at = 0; at < parts.length; at++) {
      const value = (parts[at] as Compiled<F>)(facts);
      if (value === true) return true;
      if (value === undefined) result = undefined;
    }
    return result;
  };
}
