import { isBounds, scaled } from '../evaluate/bounds';
import { compileForSlots, own } from '../evaluate/compile-condition';
import {
  type FactScalar,
  type FactSlots,
  type Facts,
  type FactValue,
  type Slots,
  typed,
} from '../evaluate/fact-value';
import type { RootCondition } from '../format/condition';
import type { Fact, ParameterRef, Query } from '../format/fact';
import { computed } from './computed';
import type { Environment, Item } from './environment';
import { fieldReader, memberOf } from './field';
import type { HistoryEvent, Links } from './history';
import { isLost, isLostInItems } from './lost';
import { CompiledQuery, UNCERTAIN } from './query';
import { asMoment } from './select';

/** What a rule is judged on: one event of the log, and one element where the rule runs through a list. */
export interface Occurrence {
  readonly event: HistoryEvent;
  readonly item?: Item | undefined;
  readonly links: Links;
}

/** Reads one fact of an occurrence; `facts` holds those that are declared above it. */
type FactReader = (env: Environment, occurrence: Occurrence, facts: FactSlots) => FactValue;

/** Facts while they are being read. */
export type OpenFacts = FactValue[];

interface PlannedFact {
  readonly place: number;
  readonly read: FactReader;
}

/**
 * How the facts that a rule declares are read, in the order in which they are declared: a fact may
 * use those above it, and what cannot be known is left out. Those that say whether the rule applies
 * come first, because to most occurrences it does not.
 */
export class FactPlan {
  /** Where each fact stands. */
  readonly slots: Slots;
  readonly #forWhen: readonly PlannedFact[];
  readonly #others: readonly PlannedFact[];

  constructor(declared: Readonly<Record<string, Fact>>, when: RootCondition | undefined) {
    const slots = new Map(Object.keys(declared).map((name, place) => [name, place]));
    const needed = neededFor(declared, when);
    const planned = Object.entries(declared).map(([name, fact], place) => ({
      name,
      place,
      read: compileFact(fact, slots),
    }));
    this.slots = slots;
    this.#forWhen = planned.filter(({ name }) => needed.has(name));
    this.#others = planned.filter(({ name }) => !needed.has(name));
  }

  /** The facts on which it depends whether the rule applies; the places of the others are empty. */
  forWhen(env: Environment, occurrence: Occurrence): OpenFacts {
    const facts: OpenFacts = [];
    for (let place = 0; place < this.slots.size; place++) facts.push(undefined);
    read(this.#forWhen, env, occurrence, facts);
    return facts;
  }

  /** Adds the others. */
  complete(env: Environment, occurrence: Occurrence, facts: OpenFacts): void {
    read(this.#others, env, occurrence, facts);
  }

  all(env: Environment, occurrence: Occurrence): FactSlots {
    const facts = this.forWhen(env, occurrence);
    this.complete(env, occurrence, facts);
    return facts;
  }

  /** Facts by name as facts by place. */
  placed(facts: Facts): FactSlots {
    return [...this.slots.keys()].map((name) => own(facts, name));
  }

  /** Facts by place as facts by name, for those who explain them. */
  named(facts: FactSlots): Facts {
    const named: Record<string, FactValue> = Object.create(null);
    for (const [name, place] of this.slots) named[name] = facts[place];
    return named;
  }
}

function read(
  planned: readonly PlannedFact[],
  env: Environment,
  occurrence: Occurrence,
  facts: OpenFacts,
): void {
  for (let at = 0; at < planned.length; at++) {
    const fact = planned[at] as PlannedFact;
    facts[fact.place] = fact.read(env, occurrence, facts);
  }
}

/** The facts that a condition reads, and those that these are read by. */
function neededFor(
  declared: Readonly<Record<string, Fact>>,
  when: RootCondition | undefined,
): ReadonlySet<string> {
  const needed = new Set<string>();
  const pending = factsNamedIn(when);
  for (let name = pending.pop(); name !== undefined; name = pending.pop()) {
    const fact = Object.hasOwn(declared, name) ? declared[name] : undefined;
    if (fact === undefined || needed.has(name)) continue;
    needed.add(name);
    pending.push(...factsNamedIn([fact.source, fact.onlyIf]));
  }
  return needed;
}

/** Every `"fact": name` in a part of a rule: lines of conditions, and values to compare with. */
function factsNamedIn(part: unknown): string[] {
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([key, value]) =>
    key === 'fact' && typeof value === 'string' ? [value] : factsNamedIn(value),
  );
}

function compileFact(fact: Fact, slots: Slots): FactReader {
  const source = compileSource(fact.source, slots);
  const { ifAbsent } = fact;
  const found: FactReader = (env, occurrence, facts) => {
    let value = source(env, occurrence, facts);
    if (value === UNCERTAIN) return undefined;
    if (value === undefined && ifAbsent !== undefined) {
      if (isUnreadable(fact, occurrence)) return undefined;
      value = ifAbsent;
    }
    return asFact(env, fact, value, occurrence);
  };
  if (fact.onlyIf === undefined) return found;
  const isSought = compileForSlots(fact.onlyIf, slots);
  return (env, occurrence, facts) => {
    const sought = isSought(facts);
    if (sought === undefined) return undefined;
    return sought
      ? found(env, occurrence, facts)
      : typed(fact.type, asDeclared(env, fact, fact.ifAbsent));
  };
}

/** What was found, as the fact declares it. */
function asFact(env: Environment, fact: Fact, found: unknown, { event }: Occurrence): FactValue {
  let value = found;
  if (value === undefined) return undefined;
  if (fact.authority && typeof value === 'string') value = env.authority(value);
  // An element named twice is one element.
  if (fact.type === 'count' && Array.isArray(value)) value = new Set(value).size;
  if (fact.type === 'count' && typeof value === 'string') value = 1;
  if (fact.type === 'list' && typeof value === 'string') value = [value];
  const typedValue = typed(fact.type, asDeclared(env, fact, value));
  if (typedValue === undefined) return undefined;
  if (fact.lastDay !== undefined) {
    if (!(typeof typedValue === 'number' || isBounds(typedValue))) return undefined;
    return env.lastDay(fact.lastDay, typedValue, event);
  }
  if (fact.times === undefined) return typedValue;
  const factor = env.parameter(fact.times.parameter, event);
  if (typeof factor !== 'number' || !(typeof typedValue === 'number' || isBounds(typedValue)))
    return undefined;
  return scaled(typedValue, factor);
}

/** Dates are read as moments of the zone; other values are as they are. */
const asDeclared = (env: Environment, fact: Fact, value: unknown): unknown =>
  fact.type === 'moment' ? asMoment(env.zone, value) : value;

/** Whether the log had what a fact is read from, and it could not be read. */
function isUnreadable({ source }: Fact, { event }: Occurrence): boolean {
  if (typeof source !== 'string') return false;
  if (source.startsWith('item.')) return isLostInItems(event, source.slice('item.'.length));
  const own = 'event.data.';
  return source.startsWith(own) && isLost(event, source.slice(own.length));
}

type SourceReader = (env: Environment, occurrence: Occurrence, facts: FactSlots) => unknown;

function compileSource(source: Fact['source'], slots: Slots): SourceReader {
  if (typeof source !== 'string') {
    if ('parameter' in source) {
      const { parameter } = source as ParameterRef;
      return (env, { event }) => env.parameter(parameter, event);
    }
    const query = new CompiledQuery(source as Query, slots);
    return (env, { event, links }, facts) => query.run(env, event, links, facts);
  }
  const known = Object.hasOwn(computed, source) ? computed[source] : undefined;
  if (known !== undefined) return (env, { event }) => env.once(known, event);
  const [root, ...rest] = source.split('.');
  if (root === 'event') {
    const field = fieldReader(rest.join('.'));
    return (_env, { event }) => field(event);
  }
  return root === 'item' ? (_env, { item }) => memberOf(item, rest) : () => undefined;
}

/** Reads the elements that a rule runs through. */
export type ItemsReader = (env: Environment, event: HistoryEvent) => readonly Item[] | undefined;

/** The reader of a list of elements; it gives `undefined` where the list is unknown. */
export function compileItems(source: string | ParameterRef): ItemsReader {
  const read = compileSource(source, NO_SLOTS);
  return (env, event) => {
    const list = read(env, { event, links: event.links }, NO_FACTS);
    if (typeof list === 'string') return [list];
    return Array.isArray(list) ? (list as readonly (Item & FactScalar)[]) : undefined;
  };
}

const NO_SLOTS: Slots = new Map();
const NO_FACTS: FactSlots = Object.freeze([]);
