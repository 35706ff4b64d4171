import type { Zone } from '../../calendar/index';
import { parseInstant, parsePlainDate, type Truth } from '../../core/index';
import type { RefKey } from '../../events/index';
import type { Bounds } from '../evaluate/bounds';
import { own } from '../evaluate/compile-condition';
import type { Facts, FactValue } from '../evaluate/fact-value';
import { operators } from '../evaluate/operators';
import type { Selection, Where } from '../format/fact';
import type { Environment } from './environment';
import { fieldOf, fieldReader } from './field';
import type { HistoryEvent } from './history';
import { isLost } from './lost';

/** A candidate event and whether it is surely one of those meant. */
export interface Match {
  readonly event: HistoryEvent;
  readonly sure: boolean;
}

/** The references that tie candidates to what is judged: those of the event, or of one element. */
export type Links = Readonly<Partial<Record<RefKey, string>>>;

/**
 * Events that a selection means, in order; those whose content is not known well enough are
 * returned as unsure. A reference that the judged event lacks ties nothing.
 *
 * @returns `undefined` where the judged event lacks a reference that the selection asks for: then
 * nobody can say which events are meant.
 */
export function select(
  env: Environment,
  selection: Selection,
  links: Links,
  facts: Facts,
): readonly Match[] | undefined {
  let matches: Match[] | undefined;
  const { events, same, covering } = selection;
  const where = clausesOf(selection);
  let inSequence = events.length === 1;
  for (const type of events) {
    const candidates =
      same.length === 0
        ? unlinked(env, type, selection.where ?? [], facts)
        : candidatesOf(env, type, same, links);
    if (candidates === undefined) return undefined;
    const doubtful = unnamed(env, type, same, links);
    for (const event of doubtful.length === 0 ? candidates : [...candidates, ...doubtful]) {
      const covers = covering === undefined ? true : reaches(event, covering, links);
      if (covers === false) continue;
      const truth = allHold(where, env, event, facts);
      if (truth === false) continue;
      const sure = covers === true && truth === true && !doubtful.includes(event);
      matches ??= [];
      matches.push({ event, sure });
    }
    inSequence &&= doubtful.length === 0;
  }
  if (matches === undefined) return NO_MATCHES;
  if (!inSequence && matches.length > 1) {
    matches.sort((a, b) => a.event.position - b.event.position);
  }
  return matches;
}

const NO_MATCHES: readonly Match[] = Object.freeze([]);
const NONE: readonly HistoryEvent[] = [];

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
  if (same.some((key) => links[key] === undefined)) return undefined;
  const isTied = (event: HistoryEvent) => same.every((key) => event.links[key] === links[key]);
  return candidates.every(isTied) ? candidates : candidates.filter(isTied);
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
  where: readonly Where[],
  facts: Facts,
): readonly HistoryEvent[] {
  const events = env.history.ofType(type);
  if (events.length <= FEW) return events;
  for (const clause of where) {
    const { operator, field } = clause;
    if (operator !== 'equal' && operator !== 'sameAuthority') continue;
    const value = comparedWith(clause, facts);
    if (typeof value !== 'string' || value === '') continue;
    const named = operator === 'equal' ? (code: string) => code : env.authority;
    const keyOf = (event: HistoryEvent) => {
      const own = fieldOf(event, field);
      return typeof own === 'string' && own !== '' ? named(own) : undefined;
    };
    return env.history.ofTypeWhere(type, { name: `${operator} ${field}`, keyOf }, named(value));
  }
  return events;
}

/** One clause of a selection as a function of a candidate, made once. */
type CompiledClause = (env: Environment, event: HistoryEvent, facts: Facts) => Truth;

const NO_CLAUSES: readonly CompiledClause[] = Object.freeze([]);
const compiledClauses = new WeakMap<Selection, readonly CompiledClause[]>();

function clausesOf(selection: Selection): readonly CompiledClause[] {
  if (selection.where === undefined) return NO_CLAUSES;
  let clauses = compiledClauses.get(selection);
  if (clauses === undefined) {
    clauses = selection.where.map(compileClause);
    compiledClauses.set(selection, clauses);
  }
  return clauses;
}

function allHold(
  clauses: readonly CompiledClause[],
  env: Environment,
  event: HistoryEvent,
  facts: Facts,
): Truth {
  let result: Truth = true;
  for (let at = 0; at < clauses.length; at++) {
    const truth = (clauses[at] as CompiledClause)(env, event, facts);
    if (truth === false) return false;
    if (truth === undefined) result = undefined;
  }
  return result;
}

function compileClause(clause: Where): CompiledClause {
  const read = fieldReader(clause.field);
  const { operator } = clause;
  if (operator === 'known') {
    const key = clause.field.replace(/^data\./, '');
    return (_env, event) => {
      const isKnown = read(event) !== undefined;
      return !isKnown && isLost(event, key) ? undefined : isKnown === clause.value;
    };
  }
  if (operator === 'sameAuthority') {
    return (env, event, facts) => {
      const field = read(event);
      const value = comparedWith(clause, facts);
      if (typeof field !== 'string' || typeof value !== 'string') return undefined;
      return env.authority(field) === env.authority(value);
    };
  }
  const compare = operators[operator];
  return (env, event, facts) => {
    const value = comparedWith(clause, facts);
    const field = read(event);
    const comparable =
      typeof value === 'string' || Array.isArray(value) ? field : asMoment(env.zone, field);
    return compare(comparable as FactValue, value);
  };
}

function comparedWith({ value }: Where, facts: Facts): FactValue {
  return typeof value === 'object' && !Array.isArray(value)
    ? own(facts, (value as { fact: string }).fact)
    : (value as FactValue);
}

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
