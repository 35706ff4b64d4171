import { isBounds, scaled } from '../evaluate/bounds';
import { type CompiledCondition, compileCondition } from '../evaluate/compile-condition';
import { type FactScalar, type Facts, type FactValue, typed } from '../evaluate/fact-value';
import type { RootCondition } from '../format/condition';
import type { Fact, ParameterRef, Query } from '../format/fact';
import { computed } from './computed';
import type { Environment, Item } from './environment';
import { fieldOf, memberOf } from './field';
import type { HistoryEvent } from './history';
import { isLost, isLostInItems } from './lost';
import { runQuery, UNCERTAIN } from './query';
import { asMoment, type Links } from './select';

/** What a rule is judged on: one event of the log, and one element where the rule runs through a list. */
export interface Occurrence {
  readonly event: HistoryEvent;
  readonly item?: Item | undefined;
  readonly links: Links;
}

/**
 * The facts that a rule declares, for one occurrence, in the order in which they are declared: a
 * fact may use those above it. What cannot be known is left out.
 */
export function factsFor(
  env: Environment,
  declared: Readonly<Record<string, Fact>>,
  occurrence: Occurrence,
): Facts {
  const facts: Record<string, FactValue> = Object.create(null);
  for (const name of Object.keys(declared)) {
    const fact = declared[name] as Fact;
    facts[name] = factOf(env, fact, occurrence, facts);
  }
  return facts;
}

function factOf(env: Environment, fact: Fact, occurrence: Occurrence, facts: Facts): FactValue {
  const known = fact.onlyIf === undefined ? true : compiled(fact.onlyIf)(facts);
  if (known === undefined) return undefined;
  if (known === false) return typed(fact.type, asDeclared(env, fact, fact.ifAbsent));
  let value = rawValue(env, fact.source, occurrence, facts);
  if (value === UNCERTAIN) return undefined;
  if (value === undefined && fact.ifAbsent !== undefined) {
    if (isUnreadable(fact, occurrence)) return undefined;
    value = fact.ifAbsent;
  }
  if (fact.authority && typeof value === 'string') value = env.authority(value);
  // An element named twice is one element.
  if (fact.type === 'count' && Array.isArray(value)) value = new Set(value).size;
  if (fact.type === 'count' && typeof value === 'string') value = 1;
  if (fact.type === 'list' && typeof value === 'string') value = [value];
  const typedValue = typed(fact.type, asDeclared(env, fact, value));
  if (typedValue === undefined) return undefined;
  if (fact.lastDay !== undefined) {
    if (!(typeof typedValue === 'number' || isBounds(typedValue))) return undefined;
    return env.lastDay(fact.lastDay, typedValue, occurrence.event);
  }
  if (fact.times === undefined) return typedValue;
  const factor = env.parameter(fact.times.parameter, occurrence.event);
  if (typeof factor !== 'number' || !(typeof typedValue === 'number' || isBounds(typedValue)))
    return undefined;
  return scaled(typedValue, factor);
}

/** Dates are read as moments of the zone; other values are as they are. */
const asDeclared = (env: Environment, fact: Fact, value: unknown): unknown =>
  fact.type === 'moment' ? asMoment(env.zone, value) : value;

const conditions = new WeakMap<RootCondition, CompiledCondition>();

function compiled(condition: RootCondition): CompiledCondition {
  let closure = conditions.get(condition);
  if (closure === undefined) {
    closure = compileCondition(condition);
    conditions.set(condition, closure);
  }
  return closure;
}

/** Whether the log had what a fact is read from, and it could not be read. */
function isUnreadable({ source }: Fact, { event }: Occurrence): boolean {
  if (typeof source !== 'string') return false;
  if (source.startsWith('item.')) return isLostInItems(event, source.slice('item.'.length));
  const own = 'event.data.';
  return source.startsWith(own) && isLost(event, source.slice(own.length));
}

function rawValue(
  env: Environment,
  source: Fact['source'],
  { event, item, links }: Occurrence,
  facts: Facts,
): unknown {
  if (typeof source !== 'string') {
    return 'parameter' in source
      ? env.parameter((source as ParameterRef).parameter, event)
      : runQuery(env, source as Query, event, links, facts);
  }
  const known = computed[source];
  if (known !== undefined) return known(env, event);
  const [root, ...rest] = source.split('.');
  if (root === 'event') return fieldOf(event, rest.join('.'));
  return root === 'item' ? memberOf(item, rest) : undefined;
}

/** The elements that a rule runs through; `undefined` where the list is unknown. */
export function itemsOf(
  env: Environment,
  source: string | ParameterRef,
  event: HistoryEvent,
): readonly Item[] | undefined {
  const list = rawValue(env, source, { event, links: event.links }, {});
  if (typeof list === 'string') return [list];
  return Array.isArray(list) ? (list as readonly (Item & FactScalar)[]) : undefined;
}
