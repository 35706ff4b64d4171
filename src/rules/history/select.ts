import type { Truth } from '../../core/index';
import type { RefKey } from '../../events/index';
import type { PlacedFacts, Slots } from '../evaluate/fact-value';
import type { Selection } from '../format/fact';
import { CompiledClause } from './clause';
import type { Environment } from './environment';
import type { HistoryEvent, Links } from './history';
import { byTime, type Stretch } from './order';

/** A candidate event and whether it is surely one of those meant. */
export interface Match {
  readonly event: HistoryEvent;
  readonly sure: boolean;
}

/** Somebody who looks at the events that a selection may mean, one after the other. */
export interface Onlooker {
  /** Whether each list of events is shown from its end. */
  readonly isFromEnd: boolean;
  /** Whether no further list needs to be shown. */
  readonly isDone: boolean;
  /** Takes the next one, and whether it is surely meant; says whether it has seen enough of the list. */
  sees(event: HistoryEvent, sure: boolean): boolean;
  /** Where in a long list, which is in order, those stand that matter; all of them where it is not said. */
  within?(events: readonly HistoryEvent[]): Stretch;
}

/** Which events a selection means, with its clauses made into functions once. */
export class Selector {
  readonly types: readonly string[];
  readonly same: readonly RefKey[];
  readonly #covering: RefKey | undefined;
  readonly #clauses: readonly CompiledClause[];
  /** The clause by which events of a session must be of one case. */
  readonly #ofCaseNamed: CompiledClause | undefined;
  readonly #isOfInconformidad: boolean;
  /** Whatever its references tie is meant. */
  readonly #takesAll: boolean;

  /** @param slots the places of the facts that its clauses compare with. */
  constructor({ events, same, covering, where = [] }: Selection, slots: Slots) {
    this.types = events;
    this.same = same.toSorted((one, other) => BREADTH.indexOf(one) - BREADTH.indexOf(other));
    this.#covering = covering;
    this.#clauses = where.map((clause) => new CompiledClause(clause, slots));
    const ofCase = where.findIndex(
      ({ field, operator }) => field === 'refs.case' && operator === 'equal',
    );
    const isOfSession = same.length === 1 && same[0] === 'session';
    this.#ofCaseNamed = isOfSession ? this.#clauses[ofCase] : undefined;
    this.#isOfInconformidad = same.includes('inconformidad');
    this.#takesAll = covering === undefined && where.length === 0;
  }

  /**
   * Shows the events meant, those of each type in order; those whose content is not known well enough
   * as unsure. A reference that the judged event lacks ties nothing.
   *
   * @returns `false` where the judged event lacks a reference that the selection asks for: then
   * nobody can say which events are meant.
   */
  show(env: Environment, links: Links, facts: PlacedFacts, onlooker: Onlooker): boolean {
    const { types, same } = this;
    for (let at = 0; at < same.length; at++) {
      if (links[same[at] as RefKey] === undefined) return false;
    }
    for (let at = 0; at < types.length; at++) {
      const type = types[at] as string;
      this.#showEach(env, this.#tied(env, type, links, facts), true, links, facts, onlooker);
      if (onlooker.isDone) return true;
      if (!this.#isOfInconformidad || links.case === undefined) continue;
      // Acts of the same case that do not say of which inconformidad: each may be of this one.
      const unnamed = env.history.ofNoNamedInconformidad(type, links.case);
      this.#showEach(env, unnamed, false, links, facts, onlooker);
      if (onlooker.isDone) return true;
    }
    return true;
  }

  /** @param isTied whether the references of the events say that they are meant. */
  #showEach(
    env: Environment,
    events: readonly HistoryEvent[],
    isTied: boolean,
    links: Links,
    facts: PlacedFacts,
    onlooker: Onlooker,
  ): void {
    let from = 0;
    let to = events.length;
    if (to > FEW && onlooker.within !== undefined) ({ from, to } = onlooker.within(events));
    for (let at = from; at < to; at++) {
      const event = events[onlooker.isFromEnd ? from + to - 1 - at : at] as HistoryEvent;
      const truth = this.#takesAll ? true : this.#means(env, event, links, facts);
      if (truth !== false && onlooker.sees(event, isTied && truth === true)) return;
    }
  }

  /** The same as a list, in order of time. `undefined` where nobody can say which events are meant. */
  matches(env: Environment, links: Links, facts: PlacedFacts): readonly Match[] | undefined {
    const list = new MatchList();
    if (!this.show(env, links, facts, list)) return undefined;
    return list.matches.sort((one, other) => byTime(one.event, other.event));
  }

  /** The events of a type that its references tie to the judged one. */
  #tied(env: Environment, type: string, links: Links, facts: PlacedFacts): readonly HistoryEvent[] {
    const { same } = this;
    const [first] = same;
    if (first === undefined) return unlinked(env, type, this.#clauses, facts);
    const value = links[first] as string;
    if (this.#ofCaseNamed !== undefined) {
      const file = this.#ofCaseNamed.textAsked(facts);
      if (file !== undefined) return env.history.ofSessionAndCase(type, value, file);
    }
    const tied = env.history.ofTypeWith(type, first, value);
    if (same.length === 1) return tied;
    for (let at = 0; at < tied.length; at++) {
      if (!isTied(tied[at] as HistoryEvent, same, links)) {
        return tied.filter((event) => isTied(event, same, links));
      }
    }
    return tied;
  }

  #means(env: Environment, event: HistoryEvent, links: Links, facts: PlacedFacts): Truth {
    let result = this.#covering === undefined ? true : reaches(event, this.#covering, links);
    for (let at = 0; at < this.#clauses.length && result !== false; at++) {
      const truth = (this.#clauses[at] as CompiledClause).holds(env, event, facts);
      if (truth !== true) result = truth;
    }
    return result;
  }
}

class MatchList implements Onlooker {
  readonly isFromEnd = false;
  readonly isDone = false;
  readonly matches: Match[] = [];

  sees(event: HistoryEvent, sure: boolean): boolean {
    this.matches.push({ event, sure });
    return false;
  }
}

/** From what ties few events to what ties many: candidates are sought by the first, then held to all. */
const BREADTH: readonly RefKey[] = [
  'procurement',
  'inconformidad',
  'measure',
  'study',
  'decision',
  'person',
  'case',
  'convenio',
  'report',
  'session',
];

function isTied(event: HistoryEvent, same: readonly RefKey[], links: Links): boolean {
  for (let at = 1; at < same.length; at++) {
    const key = same[at] as RefKey;
    if (event.links[key] !== links[key]) return false;
  }
  return true;
}

/**
 * Whether an event is about what the judged one is about. One that names nothing of the kind is
 * about all of them; one that names a single thing may be a part of what is asked about all.
 */
function reaches(event: HistoryEvent, key: RefKey, links: Links): Truth {
  const own = event.links[key];
  if (own === undefined) return true;
  return links[key] === undefined ? undefined : own === links[key];
}

/** Below it a scan is faster than an index. */
const FEW = 16;

/**
 * Candidates of a selection that no reference ties: narrowed by the clause that asks a field to be one
 * text and leaves the fewest, so that a long log is not read through for each event.
 */
function unlinked(
  env: Environment,
  type: string,
  clauses: readonly CompiledClause[],
  facts: PlacedFacts,
): readonly HistoryEvent[] {
  const { history } = env;
  if (history.sizeOfType(type) <= FEW) return history.ofType(type);
  let fewest: readonly HistoryEvent[] | undefined;
  for (const clause of clauses) {
    const value = clause.textAsked(facts);
    if (value === undefined) continue;
    const found = history.ofTypeWhere(type, clause.indexOf(env), clause.named(env, value));
    if (fewest === undefined || found.length < fewest.length) fewest = found;
  }
  return fewest ?? history.ofType(type);
}
