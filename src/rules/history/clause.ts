import type { Truth } from '../../core/index';
import type { FactValue, PlacedFacts, Slots } from '../evaluate/fact-value';
import { operators } from '../evaluate/operators';
import type { Where } from '../format/fact';
import { asMoment } from './as-moment';
import type { Environment } from './environment';
import { type FieldReader, fieldReader } from './field';
import type { FieldIndex, HistoryEvent } from './history';
import { isLost } from './lost';

type Test = (env: Environment, event: HistoryEvent, facts: PlacedFacts) => Truth;

/** The value that a clause compares with: a literal, or what a fact of the rule is. */
type Comparand = (facts: PlacedFacts) => FactValue;

const NO_PLACE = -1;

/** One clause of a selection. */
export class CompiledClause {
  /** Whether it holds of an event. */
  readonly holds: Test;
  readonly #operator: Where['operator'];
  readonly #field: string;
  readonly #read: FieldReader;
  readonly #comparand: Comparand;

  constructor({ field, operator, value }: Where, slots: Slots) {
    const read = fieldReader(field);
    const comparand = comparandOf(value, slots);
    this.#operator = operator;
    this.#field = field;
    this.#read = read;
    this.#comparand = comparand;
    if (operator === 'known') this.holds = knownTest(field, read, value);
    else if (operator === 'sameAuthority') this.holds = authorityTest(read, comparand);
    else this.holds = textTest(operator, read, value) ?? comparedTest(operator, read, comparand);
  }

  /** The text that the field has to be, where it has to be one. */
  textAsked(facts: PlacedFacts): string | undefined {
    if (this.#operator !== 'equal' && this.#operator !== 'sameAuthority') return undefined;
    const value = this.#comparand(facts);
    return typeof value === 'string' && value !== '' ? value : undefined;
  }

  /** How events are told apart by the field; authorities by one name each. */
  indexOf(env: Environment): FieldIndex {
    return {
      field: this.#operator === 'equal' ? this.#field : '',
      name: `${this.#operator} ${this.#field}`,
      keyOf: (event) => {
        const own = this.#read(event);
        return typeof own === 'string' && own !== '' ? this.named(env, own) : undefined;
      },
    };
  }

  named(env: Environment, code: string): string {
    return this.#operator === 'sameAuthority' ? env.authority(code) : code;
  }
}

function comparandOf(value: Where['value'], slots: Slots): Comparand {
  if (typeof value !== 'object' || Array.isArray(value)) return () => value as FactValue;
  const place = slots.get((value as { readonly fact: string }).fact) ?? NO_PLACE;
  return (facts) => facts.get(place);
}

function knownTest(field: string, read: FieldReader, value: Where['value']): Test {
  const key = field.replace(/^data\./, '');
  return (_env, event) => {
    const isKnown = read(event) !== undefined;
    if (!isKnown && event.removed.length > 0 && isLost(event, key)) return undefined;
    return isKnown === value;
  };
}

function authorityTest(read: FieldReader, comparand: Comparand): Test {
  return (env, event, facts) => {
    const field = read(event);
    const value = comparand(facts);
    if (typeof field !== 'string' || typeof value !== 'string') return undefined;
    return env.authority(field) === env.authority(value);
  };
}

/** Of a field that is to be, or not to be, one of some texts: most clauses are. */
function textTest(
  operator: Exclude<Where['operator'], 'known' | 'sameAuthority'>,
  read: FieldReader,
  value: Where['value'],
): Test | undefined {
  const compare = operators[operator];
  if (typeof value === 'string' && (operator === 'equal' || operator === 'notEqual')) {
    const isSought = operator === 'equal';
    return (_env, event) => {
      const field = read(event);
      return typeof field === 'string'
        ? (field === value) === isSought
        : compare(field as FactValue, value);
    };
  }
  if (Array.isArray(value) && (operator === 'in' || operator === 'notIn')) {
    const list = value as readonly unknown[];
    const isSought = operator === 'in';
    return (_env, event) => {
      const field = read(event);
      return typeof field === 'string'
        ? list.includes(field) === isSought
        : compare(field as FactValue, value as FactValue);
    };
  }
  return undefined;
}

function comparedTest(
  operator: Exclude<Where['operator'], 'known' | 'sameAuthority'>,
  read: FieldReader,
  comparand: Comparand,
): Test {
  const compare = operators[operator];
  return (env, event, facts) => {
    const field = read(event);
    const value = comparand(facts);
    if (operator === 'equal' && typeof field === 'string' && typeof value === 'string') {
      return field === value;
    }
    const comparable =
      typeof value === 'string' || Array.isArray(value) ? field : asMoment(env.zone, field);
    return compare(comparable as FactValue, value);
  };
}
