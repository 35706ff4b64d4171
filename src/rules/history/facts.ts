import { isBounds, scaled } from '../evaluate/bounds';
import { compilePlaced } from '../evaluate/compile-condition';
import {
  type FactScalar,
  type Facts,
  type FactValue,
  type PlacedFacts,
  type Slots,
  typed,
} from '../evaluate/fact-value';
import type { Fact, ParameterRef, Query } from '../format/fact';
import { asMoment } from './as-moment';
import { computed } from './computed';
import type { Environment, Item } from './environment';
import { fieldReader, memberOf } from './field';
import type { HistoryEvent, Links } from './history';
import { isLost, isLostInItems } from './lost';
import { CompiledQuery, UNCERTAIN } from './query';
import type { SharedQueries } from './shared-queries';

/** What a rule is judged on: one event of the log, and one element where the rule runs through a list. */
export interface Occurrence {
  readonly event: HistoryEvent;
  readonly item?: Item | undefined;
  readonly links: Links;
}

/** Reads one fact of an occurrence; it may ask for those that are declared above it. */
type FactReader = (env: Environment, occurrence: Occurrence, facts: PlacedFacts) => FactValue;

/** What facts that are in nobody's hand are read from, and what they are of. */
const NOWHERE = Object.freeze({}) as Environment;
const NOTHING = Object.freeze({}) as Occurrence;

/** Nobody has asked for the fact yet. */
const UNREAD = Symbol('unread') as unknown as FactValue;

/** The facts of one occurrence. What cannot be known is `undefined`. */
export class OccurrenceFacts implements PlacedFacts {
  private readonly readers: readonly FactReader[];
  private readonly values: FactValue[];
  private env: Environment;
  private occurrence: Occurrence;

  constructor(readers: readonly FactReader[], env: Environment, occurrence: Occurrence) {
    this.readers = readers;
    this.values = readers.map(() => UNREAD);
    this.env = env;
    this.occurrence = occurrence;
  }

  turnTo(env: Environment, occurrence: Occurrence): void {
    this.env = env;
    this.occurrence = occurrence;
  }

  /**
   * Forgets what was read, and of what: an event held here outlives its case, and an environment the
   * whole of its log.
   */
  forget(): void {
    const { values } = this;
    for (let place = 0; place < values.length; place++) values[place] = UNREAD;
    this.env = NOWHERE;
    this.occurrence = NOTHING;
  }

  get(place: number): FactValue {
    const known = this.values[place];
    if (known !== UNREAD) return known;
    const value = (this.readers[place] as FactReader)(this.env, this.occurrence, this);
    this.values[place] = value;
    return value;
  }
}

/**
 * How the facts that a rule declares are read: each when it is first asked for, because most
 * occurrences are settled by few of them. A fact may use those declared above it.
 */
export class FactPlan {
  /** Where each fact stands. */
  readonly slots: Slots;
  readonly #readers: readonly FactReader[];
  #spare: OccurrenceFacts | undefined;
  readonly #declared: Readonly<Record<string, Fact>>;

  /** @param among the queries of its rule set, where it is of one. */
  constructor(declared: Readonly<Record<string, Fact>>, among?: SharedQueries) {
    this.slots = new Map(Object.keys(declared).map((name, place) => [name, place]));
    this.#declared = declared;
    const costsLittle = (name: string) => this.costsLittle(name);
    this.#readers = Object.values(declared).map((fact) =>
      compileFact(fact, this.slots, costsLittle, among),
    );
  }

  /** Whether a fact is read from the event itself, or is a figure of law. */
  costsLittle(name: string): boolean {
    const fact = Object.hasOwn(this.#declared, name) ? this.#declared[name] : undefined;
    if (fact === undefined) return true;
    const { source, onlyIf, lastDay } = fact;
    if (onlyIf !== undefined || lastDay !== undefined) return false;
    return typeof source === 'string'
      ? source.startsWith('event.') || source.startsWith('item')
      : 'parameter' in source;
  }

  of(env: Environment, occurrence: Occurrence): OccurrenceFacts {
    return new OccurrenceFacts(this.#readers, env, occurrence);
  }

  /** The same, from those that were given back: most facts are of use for one verdict alone. */
  borrow(env: Environment, occurrence: Occurrence): OccurrenceFacts {
    const spare = this.#spare;
    if (spare === undefined) return this.of(env, occurrence);
    this.#spare = undefined;
    spare.turnTo(env, occurrence);
    return spare;
  }

  /** Takes back facts that nobody holds any more. */
  giveBack(facts: OccurrenceFacts): void {
    facts.forget();
    this.#spare = facts;
  }

  /** All facts by name, for those who explain them. */
  named(facts: PlacedFacts): Facts {
    const named: Record<string, FactValue> = Object.create(null);
    for (const [name, place] of this.slots) named[name] = facts.get(place);
    return named;
  }
}

function compileFact(
  fact: Fact,
  slots: Slots,
  costsLittle: (name: string) => boolean,
  among: SharedQueries | undefined,
): FactReader {
  const source = compileSource(fact.source, slots, among);
  const isUnreadable = compileUnreadable(fact);
  const convert = compileConversion(fact);
  const { ifAbsent } = fact;
  const found: FactReader = (env, occurrence, facts) => {
    const value = source(env, occurrence, facts);
    if (value !== undefined) {
      return value === UNCERTAIN ? undefined : convert(env, value, occurrence);
    }
    if (ifAbsent === undefined || isUnreadable(occurrence)) return undefined;
    return convert(env, ifAbsent, occurrence);
  };
  if (fact.onlyIf === undefined) return found;
  const isSought = compilePlaced(fact.onlyIf, slots, costsLittle);
  return (env, occurrence, facts) => {
    const sought = isSought(facts);
    if (sought === undefined) return undefined;
    return sought
      ? found(env, occurrence, facts)
      : typed(fact.type, asDeclared(env, fact, fact.ifAbsent));
  };
}

type Conversion = (env: Environment, found: unknown, occurrence: Occurrence) => FactValue;

/** What was found, as the fact declares it: most facts are a text or a yes or no, and stay as they are. */
function compileConversion(fact: Fact): Conversion {
  const { type, authority, times, lastDay } = fact;
  const isPlain = authority === undefined && times === undefined && lastDay === undefined;
  if (isPlain && type === 'boolean') {
    return (_env, found) => (typeof found === 'boolean' ? found : undefined);
  }
  if (isPlain && type === 'text') {
    return (_env, found) => (typeof found === 'string' ? found : undefined);
  }
  return (env, found, { event }) => converted(env, fact, found, event);
}

function converted(env: Environment, fact: Fact, found: unknown, event: HistoryEvent): FactValue {
  let value = found;
  if (fact.authority && typeof value === 'string') value = env.authority(value);
  // An element named twice is one element.
  if (fact.type === 'count' && Array.isArray(value)) value = distinctIn(value);
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

/** Lists below this length are counted anew sooner than looked up. */
const LONG = 16;
const counted = new WeakMap<readonly unknown[], number>();

/** A rule that runs through a list may ask its length for each element. */
function distinctIn(list: readonly unknown[]): number {
  if (list.length < LONG) return new Set(list).size;
  let count = counted.get(list);
  if (count === undefined) {
    count = new Set(list).size;
    counted.set(list, count);
  }
  return count;
}

/** Dates are read as moments of the zone; other values are as they are. */
const asDeclared = (env: Environment, fact: Fact, value: unknown): unknown =>
  fact.type === 'moment' ? asMoment(env.zone, value) : value;

/** Whether the log had what a fact is read from, and it could not be read. */
function compileUnreadable({ source }: Fact): (occurrence: Occurrence) => boolean {
  const own = 'event.data.';
  if (typeof source === 'string' && source.startsWith(own)) {
    const key = source.slice(own.length);
    return ({ event }) => event.removed.length > 0 && isLost(event, key);
  }
  if (typeof source === 'string' && source.startsWith('item.')) {
    const member = source.slice('item.'.length);
    return ({ event }) => event.removed.length > 0 && isLostInItems(event, member);
  }
  return () => false;
}

type SourceReader = (env: Environment, occurrence: Occurrence, facts: PlacedFacts) => unknown;

function compileSource(source: Fact['source'], slots: Slots, among?: SharedQueries): SourceReader {
  if (typeof source !== 'string') {
    if ('parameter' in source) {
      const { parameter } = source as ParameterRef;
      return (env, { event }) => env.parameter(parameter, event);
    }
    const query = new CompiledQuery(source as Query, slots, among);
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
/** No fact at all. */
export const NO_FACTS: PlacedFacts = { get: () => undefined };
