import type { Truth } from '../../core/index';
import type { PlacedFacts, Slots } from '../evaluate/fact-value';
import type { Query } from '../format/fact';
import { type Environment, NOT_ASKED } from './environment';
import { type FieldReader, fieldReader } from './field';
import type { HistoryEvent, Links } from './history';
import { byTime, mayComeAfter, mayComeBefore, precedes, type Stretch } from './order';
import { type Match, type Onlooker, Selector } from './select';

/** What a query answers where some event may be the one meant, and may not: never a default. */
export const UNCERTAIN = Symbol('uncertain');

/**
 * A fact read from the other events of the log. That something did not happen is a fact only as far
 * as the log is complete; a match of uncertain content or order makes the answer unknown.
 */
export class CompiledQuery {
  /** Several rules ask the same of an event, one after the other. */
  readonly #shared: number | undefined;
  readonly #selector: Selector;
  readonly #order: Query['order'];
  readonly #take: Query['take'];
  readonly #value: FieldReader;

  constructor(query: Query, slots: Slots) {
    this.#shared = sharedQuery(query);
    this.#selector = new Selector(query, slots);
    this.#order = query.order;
    this.#take = query.take;
    this.#value = fieldReader(query.value ?? (query.take === 'distinct' ? 'id' : 'occurredAt'));
  }

  run(env: Environment, judged: HistoryEvent, links: Links, facts: PlacedFacts): unknown {
    const shared = this.#shared;
    if (shared === undefined || links !== judged.links) {
      return this.#run(env, judged, links, facts);
    }
    const recalled = env.recall.of(shared, judged);
    if (recalled !== NOT_ASKED) return recalled;
    const value = this.#run(env, judged, links, facts);
    env.recall.keep(shared, judged, value);
    return value;
  }

  #run(env: Environment, judged: HistoryEvent, links: Links, facts: PlacedFacts): unknown {
    const order = this.#order;
    const take = this.#take;
    if (take === 'exists') return exists(env, this.#selector, order, judged, links, facts);
    if (take === 'latest' || take === 'earliest') {
      const outermost = new Outermost(judged, order, take === 'latest');
      this.#selector.show(env, links, facts, outermost);
      const { event, isSure } = outermost;
      if (event === undefined) return undefined;
      return isSure ? this.#value(event) : UNCERTAIN;
    }
    const candidates = this.#selector.matches(env, links, facts);
    if (candidates === undefined) return undefined;
    const matches = inOrder(candidates, order, judged);
    const sure = matches.filter((match) => match.sure);
    const absenceIsKnown = isAbsenceKnown(env, this.#selector, order, judged, links);
    if (take === 'count') return counted(sure.length, matches.length, absenceIsKnown);
    return counted(this.#valuesOf(sure), this.#valuesOf(matches), absenceIsKnown);
  }

  #valuesOf(matches: readonly Match[]): number {
    return new Set(matches.map(({ event }) => this.#value(event))).size;
  }
}

/** The last event that stands in an order, or the first: it decides only where it is sure which it is. */
class Outermost implements Onlooker {
  event: HistoryEvent | undefined;
  isSure = false;
  /** From the end for the last one: then the first that is seen of a list is the one of the list. */
  readonly isFromEnd: boolean;
  readonly isDone = false;
  readonly #judged: HistoryEvent;
  readonly #order: Query['order'];

  constructor(judged: HistoryEvent, order: Query['order'], isLast: boolean) {
    this.#judged = judged;
    this.#order = order;
    this.isFromEnd = isLast;
  }

  sees(event: HistoryEvent, sure: boolean): boolean {
    if (event === this.#judged) return false;
    const truth = standsInOrder(event, this.#judged, this.#order);
    if (truth === false) return false;
    if (this.event === undefined || byTime(event, this.event) > 0 === this.isFromEnd) {
      this.event = event;
      this.isSure = sure && truth === true;
    }
    return true;
  }

  within(events: readonly HistoryEvent[]): Stretch {
    return stretchOf(events, this.#judged, this.#order);
  }
}

/** Whether an event stands in an order; it need not be looked at further once one surely does. */
class Existence implements Onlooker {
  truth: Truth = false;
  isDone = false;
  /** An act that comes later is found sooner from the end. */
  readonly isFromEnd: boolean;
  readonly #judged: HistoryEvent;
  readonly #order: Query['order'];

  constructor(judged: HistoryEvent, order: Query['order']) {
    this.#judged = judged;
    this.#order = order;
    this.isFromEnd = order === 'after';
  }

  sees(event: HistoryEvent, sure: boolean): boolean {
    if (event === this.#judged) return false;
    const truth = standsInOrder(event, this.#judged, this.#order);
    if (sure && truth === true) {
      this.truth = true;
      this.isDone = true;
      return true;
    }
    if (truth !== false) this.truth = undefined;
    return false;
  }

  within(events: readonly HistoryEvent[]): Stretch {
    return stretchOf(events, this.#judged, this.#order);
  }
}

/** Where in a list the events stand that may stand in an order to the one judged. */
function stretchOf(
  events: readonly HistoryEvent[],
  judged: HistoryEvent,
  order: Query['order'],
): Stretch {
  if (order === 'any') return { from: 0, to: events.length };
  return order === 'after' ? mayComeAfter(events, judged) : mayComeBefore(events, judged);
}

/** Queries that rest on no fact of their rule, by number: whoever asks one of an event gets the same. */
const sharedQueries = new Map<string, number>();

function sharedQuery(query: Query): number | undefined {
  const restsOnFacts = (query.where ?? []).some(
    ({ value }) => typeof value === 'object' && !Array.isArray(value),
  );
  if (restsOnFacts) return undefined;
  const text = JSON.stringify(query);
  let shared = sharedQueries.get(text);
  if (shared === undefined) {
    shared = sharedQueries.size;
    sharedQueries.set(text, shared);
  }
  return shared;
}

/** Whether an event that a selection means came before the one judged. */
export function cameBefore(
  env: Environment,
  selector: Selector,
  judged: HistoryEvent,
  links: Links,
  facts: PlacedFacts,
): Truth {
  const came = exists(env, selector, 'before', judged, links, facts);
  return came === UNCERTAIN ? undefined : came;
}

function exists(
  env: Environment,
  selector: Selector,
  order: Query['order'],
  judged: HistoryEvent,
  links: Links,
  facts: PlacedFacts,
): Truth | typeof UNCERTAIN {
  const existence = new Existence(judged, order);
  if (!selector.show(env, links, facts, existence)) return undefined;
  const { truth } = existence;
  if (truth !== false) return truth ?? UNCERTAIN;
  return isAbsenceKnown(env, selector, order, judged, links) ? false : undefined;
}

/** That something did not happen is a fact only as far as the log is complete. */
function isAbsenceKnown(
  { history }: Environment,
  { types, same }: Selector,
  order: Query['order'],
  judged: HistoryEvent,
  links: Links,
): boolean {
  const isBefore = order === 'before' || order === 'by';
  return (
    (history.isComplete || (isBefore && history.knownThrough >= judged.to)) &&
    !history.mayHaveLost(types, links.case, same)
  );
}

/** The candidates that stand in the order asked for, and those of which nobody knows. */
export function inOrder(
  candidates: readonly Match[],
  order: Query['order'],
  judged: HistoryEvent,
): readonly Match[] {
  const matches: Match[] = [];
  for (const match of candidates) {
    if (match.event === judged) continue;
    const truth = standsInOrder(match.event, judged, order);
    if (truth !== false) matches.push({ event: match.event, sure: match.sure && truth === true });
  }
  return matches;
}

/** `by` is at the latest together: what is done in the same instant is in time, whatever its line. */
function standsInOrder(event: HistoryEvent, judged: HistoryEvent, order: Query['order']): Truth {
  if (order === 'any') return true;
  if (order === 'after') return precedes(judged, event);
  if (order === 'by' && event.from === judged.from && event.to === judged.to) return true;
  return precedes(event, judged);
}

function counted(sure: number, possible: number, absenceIsKnown: boolean): unknown {
  if (!absenceIsKnown) return { atLeast: sure, atMost: Number.POSITIVE_INFINITY };
  return sure === possible ? sure : { atLeast: sure, atMost: possible };
}
