import type { Truth } from '../../core/index';
import type { Comparand, Condition, Leaf, Operator } from '../format/condition';
import type { FactType } from '../format/fact';
import { type FactSlots, type Facts, type FactValue, type Slots, typed } from './fact-value';
import { operators } from './operators';

export type CompiledCondition = (facts: Facts) => Truth;

/** A condition on facts that are read from a log. */
export type SlotCondition = (facts: FactSlots) => Truth;

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
  return compileTree(condition, byName(types));
}

/** The same over facts by place, which are typed already; a name without a place is unknown. */
export function compileForSlots(condition: Condition, slots: Slots): SlotCondition {
  return compileTree(condition, bySlot(slots)) as unknown as SlotCondition;
}

type Read = (facts: Facts) => FactValue;
/** A name, or a place: what is read with it is the same. */
type Key = string;

/** How the lines of a condition come to the facts. */
interface Access {
  key(name: string): Key;
  /** Reads one fact in the general way. */
  reader(name: string): Read;
  /** Whether every object answers to the name, so that only the general way is safe. */
  isInherited(name: string): boolean;
  /** Whether the value must be shown to be a whole number first. */
  isWhole(name: string): boolean;
  /** Whether a number is one whatever the fact is declared to be. */
  isPlain(name: string): boolean;
}

function byName(types: FactTypes | undefined): Access {
  const typeOf = (name: string) =>
    types !== undefined && Object.hasOwn(types, name) ? types[name]?.type : undefined;
  return {
    key: (name) => name,
    reader(name) {
      if (types === undefined) return (facts) => own(facts, name);
      const type = typeOf(name);
      return type === undefined ? () => undefined : (facts) => typed(type, own(facts, name));
    },
    isInherited: (name) => name in Object.prototype,
    isWhole: (name) => typeOf(name) === 'count',
    isPlain: (name) => types === undefined || ['count', 'moment'].includes(typeOf(name) ?? ''),
  };
}

const NO_PLACE = -1;

function bySlot(slots: Slots): Access {
  const key = (name: string) => (slots.get(name) ?? NO_PLACE) as unknown as Key;
  return {
    key,
    reader(name) {
      const place = key(name);
      return (facts) => facts[place];
    },
    isInherited: () => false,
    isWhole: () => false,
    isPlain: () => true,
  };
}

function compileTree(condition: Condition, access: Access): CompiledCondition {
  if ('all' in condition) {
    return conjunction(condition.all.map((part) => compileTree(part, access)));
  }
  if ('any' in condition) {
    return disjunction(condition.any.map((part) => compileTree(part, access)));
  }
  if ('not' in condition) {
    const inner = compileTree(condition.not, access);
    return (facts) => {
      const result = inner(facts);
      return result === undefined ? undefined : !result;
    };
  }
  return compileLeaf(condition, access);
}

/**
 * A leaf whose usual values are compared at once, on the property itself; any other value, and any
 * name that every object answers to, goes the general way.
 */
function compileLeaf(leaf: Leaf, access: Access): CompiledCondition {
  const { fact, operator, value } = leaf;
  const compare = operators[operator];
  const read = access.reader(fact);
  const readOther = isFactRef(value) ? access.reader(value.fact) : undefined;
  const literal = value as FactValue;
  const general: CompiledCondition =
    readOther === undefined
      ? (facts) => compare(read(facts), literal)
      : (facts) => compare(read(facts), readOther(facts));
  if (access.isInherited(fact) || (isFactRef(value) && access.isInherited(value.fact))) {
    return general;
  }
  const key = access.key(fact);
  const ofNumbers = OF_NUMBERS[operator];
  if (ofNumbers !== undefined && access.isPlain(fact)) {
    const isWhole = access.isWhole(fact);
    return isFactRef(value)
      ? betweenNumbers(key, access.key(value.fact), isWhole, ofNumbers, general)
      : againstNumber(key, literal, isWhole, ofNumbers, general);
  }
  if ((operator === 'equal' || operator === 'notEqual') && typeof literal === 'string') {
    const same = operator === 'equal';
    return (facts) => {
      const given = facts[key];
      return typeof given === 'string' ? (given === literal) === same : general(facts);
    };
  }
  if ((operator === 'in' || operator === 'notIn') && isTextList(literal)) {
    const inside = operator === 'in';
    return (facts) => {
      const given = facts[key];
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

function conjunction(parts: readonly CompiledCondition[]): CompiledCondition {
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
      const value = (parts[at] as CompiledCondition)(facts);
      if (value === false) return false;
      if (value === undefined) result = undefined;
    }
    return result;
  };
}

function disjunction(parts: readonly CompiledCondition[]): CompiledCondition {
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
      const value = (parts[at] as CompiledCondition)(facts);
      if (value === true) return true;
      if (value === undefined) result = undefined;
    }
    return result;
  };
}
