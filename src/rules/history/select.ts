import type { Zone } from '../../calendar/index';
import { parseInstant, parsePlainDate, type Truth } from '../../core/index';
import type { RefKey } from '../../events/index';
import type { Bounds } from '../evaluate/bounds';
import type { FactValue, PlacedFacts, Slots } from '../evaluate/fact-value';
import { operators } from '../evaluate/operators';
import type { Selection, Where } from '../format/fact';
import type { Environment } from './environment';
import { type FieldReader, fieldReader } from './field';
import type { FieldIndex, HistoryEvent, Links } from './history';
import { isLost } from './lost';
import { byTime } from './order';

/** A candidate event and whether it is surely one of those meant. */
export interface Match {
  readonly event: HistoryEvent;
  readonly sure: boolean;
}

/** Which events a selection means, with its clauses made into functions once. */
export class Selector {
  readonly types: readonly string[];
  readonly same: readonly RefKey[];
  readonly #covering: RefKey | undefined;
  readonly #clauses: readonly CompiledClause[];
  /** The clause by which events of a session must be of one case. */
  readonly #ofCaseNamed: CompiledClause | undefined;

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
  }

  /**
   * The events meant, in order; those whose content is not known well enough are returned as unsure.
   * A reference that the judged event lacks ties nothing.
   *
   * @returns `undefined` where the judged event lacks a reference that the selection asks for: then
   * nobody can say which events are meant.
   */
  matches(env: Environment, links: Links, facts: PlacedFacts): readonly Match[] | undefined {
    let matches: Match[] | undefined;
    const { types, same } = this;
    let inSequence = types.length === 1;
    for (let at = 0; at < types.length; at++) {
      const type = types[at] as string;
      const candidates =
        same.length === 0
          ? unlinked(env, type, this.#clauses, facts)
          : this.#ofCaseNamed === undefined
            ? candidatesOf(env, type, same, links)
            : this.#ofSession(env, type, links, facts);
      if (candidates === undefined) return undefined;
      const doubtful = unnamed(env, type, same, links);
      const all = doubtful.length === 0 ? candidates : [...candidates, ...doubtful];
      for (let each = 0; each < all.length; each++) {
        const event = all[each] as HistoryEvent;
        const truth = this.#means(env, event, links, facts);
        if (truth === false) continue;
        matches ??= [];
        matches.push({ event, sure: truth === true && !doubtful.includes(event) });
      }
      inSequence &&= doubtful.length === 0;
    }
    if (matches === undefined) return NO_MATCHES;
    if (!inSequence && matches.length > 1) {
      matches.sort((a, b) => byTime(a.event, b.event));
    }
    return matches;
  }

  /** Candidates of a session, where a clause asks them to be of one case. */
  #ofSession(
    env: Environment,
    type: string,
    links: Links,
    facts: PlacedFacts,
  ): readonly HistoryEvent[] | undefined {
    const { session } = links;
    const file = this.#ofCaseNamed?.textAsked(facts);
    return session === undefined || file === undefined
      ? candidatesOf(env, type, this.same, links)
      : env.history.ofSessionAndCase(type, session, file);
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

const NO_MATCHES: readonly Match[] = Object.freeze([]);
const NONE: readonly HistoryEvent[] = Object.freeze([]);

/** Acts of an inconformidad of the same case that do not say of which: each may be of this one. */
function unnamed(
  env: Environment,
  type: string,
  same: readonly RefKey[],
  links: Links,
): readonly HistoryEvent[] {
  if (!same.includes('inconformidad') || links.case === undefined) return NONE;
  if (links.inconformidad === undefined) return NONE;
  return env.history.ofNoNamedInconformidad(type, links.case);
}

function candidatesOf(
  env: Environment,
  type: string,
  same: readonly RefKey[],
  links: Links,
): readonly HistoryEvent[] | undefined {
  const [first] = same;
  if (first === undefined) return env.history.ofType(type);
  const value = links[first];
  if (value === undefined) return undefined;
  const candidates = env.history.ofTypeWith(type, first, value);
  if (same.length === 1) return candidates;
  for (let at = 1; at < same.length; at++) {
    if (links[same[at] as RefKey] === undefined) return undefined;
  }
  for (let at = 0; at < candidates.length; at++) {
    if (!isTied(candidates[at] as HistoryEvent, same, links)) {
      return candidates.filter((event) => isTied(event, same, links));
    }
  }
  return candidates;
}

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
 * Candidates of a selection that no reference ties: narrowed by the first clause that asks a field
 * to be one text, so that a long log is not read through for each event.
 */
function unlinked(
  env: Environment,
  type: string,
  clauses: readonly CompiledClause[],
  facts: PlacedFacts,
): readonly HistoryEvent[] {
  const { history } = env;
  if (history.sizeOfType(type) <= FEW) return history.ofType(type);
  for (const clause of clauses) {
    const value = clause.textAsked(facts);
    if (value === undefined) continue;
    return history.ofTypeWhere(type, clause.indexOf(env), clause.named(env, value));
  }
  return history.ofType(type);
}

/** One clause of a selection. */
class CompiledClause {
  readonly #operator: Where['operator'];
  readonly #field: string;
  readonly #read: FieldReader;
  readonly #value: FactValue;
  /** Place of the fact that it compares with; `undefined` where it compares with `#value`. */
  readonly #slot: number | undefined;

  constructor({ field, operator, value }: Where, slots: Slots) {
    const named = typeof value === 'object' && !Array.isArray(value);
    this.#operator = operator;
    this.#field = field;
    this.#read = fieldReader(field);
    this.#value = named ? undefined : (value as FactValue);
    this.#slot = named ? (slots.get((value as { fact: string }).fact) ?? NO_PLACE) : undefined;
  }

  holds(env: Environment, event: HistoryEvent, facts: PlacedFacts): Truth {
    const field = this.#read(event);
    const operator = this.#operator;
    if (operator === 'known') {
      if (field === undefined && isLost(event, this.#field.replace(/^data\./, '')))
        return undefined;
      return (field !== undefined) === this.#value;
    }
    const value = this.#comparedWith(facts);
    if (operator === 'sameAuthority') {
      if (typeof field !== 'string' || typeof value !== 'string') return undefined;
      return env.authority(field) === env.authority(value);
    }
    if (operator === 'equal' && typeof field === 'string' && typeof value === 'string') {
      return field === value;
    }
    const comparable =
      typeof value === 'string' || Array.isArray(value) ? field : asMoment(env.zone, field);
    return operators[operator](comparable as FactValue, value);
  }

  /** The text that the field has to be, where it has to be one. */
  textAsked(facts: PlacedFacts): string | undefined {
    if (this.#operator !== 'equal' && this.#operator !== 'sameAuthority') return undefined;
    const value = this.#comparedWith(facts);
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

  #comparedWith(facts: PlacedFacts): FactValue {
    return this.#slot === undefined ? this.#value : facts.get(this.#slot);
  }
}

const NO_PLACE = -1;

/**
 * Text that is a date or an instant, as a moment; any other value as it is. A day that the zone
 * does not cover is unknown.
 */
export function asMoment(zone: Zone, value: unknown): unknown {
  if (typeof value !== 'string') return value;
  const instant = parseInstant(value);
  if (instant !== undefined) return instant.epochMs;
  const day = parsePlainDate(value);
  if (day === undefined) return value;
  if (day < zone.coverage.from || day > zone.coverage.to) return undefined;
  return { atLeast: zone.startOfDay(day), atMost: zone.endOfDay(day) } satisfies Bounds;
}
