import { computeTerm, type Zone } from '../../calendar/index';
import type { Reading, Verdict } from '../../core/index';
import type { CalendarPolicy } from '../calendar-policy';
import type { RuleTerm } from '../format/term';
import type { Environment } from '../history/environment';
import type { History, HistoryEvent } from '../history/history';
import { firstNotBefore, precedes } from '../history/order';

interface Sitting {
  readonly opened: HistoryEvent;
  readonly closed: HistoryEvent | undefined;
  readonly kind: unknown;
  readonly convened: HistoryEvent | undefined;
  /** What the agendas of an extraordinary session name. */
  readonly agendas: readonly unknown[];
}

export interface SessionLimit {
  readonly verdict: Verdict;
  /** Close of the session at which the act was due, where it was held. */
  readonly due: number | undefined;
}

/**
 * A duty to act "in the next session" (question A22). The limit is the close of the first session
 * that opens after the duty arose and is ordinary, or extraordinary and called for the very case;
 * a session less than `cutOff` days away may be skipped for the following one only under dispute.
 * Another extraordinary session that was skipped is a warning. The literal reading takes a session
 * of any kind; the lenient one, an ordinary session convened after the duty arose.
 */
export function judgeNextSession(
  env: Environment,
  term: RuleTerm,
  event: HistoryEvent,
  act: HistoryEvent | undefined,
  asOf: number,
  reading: Reading,
  policy: CalendarPolicy,
  missed: Verdict,
): SessionLimit {
  const since = () => sittingsSince(env, event);
  const possible = firstTwo(since(), event, (sitting) => counts(sitting, event, reading));
  const sure = possible.filter(({ opened }) => precedes(event, opened) === true);
  const judged = (sittings: readonly Sitting[]) =>
    judgeSittings(env, term, event, sittings, act, asOf, reading, policy, missed);
  const answer = judged(sure);
  if (answer.verdict === 'compliant' && reading === 'pro-persona' && act !== undefined) {
    const skipped = someExtraordinary(env, event, act, (sitting) =>
      wasSkipped(sitting, event, act),
    );
    if (skipped) return { ...answer, verdict: 'warning' };
  }
  if (sure.length === possible.length) return answer;
  // A session on the day of the event, where one of the two is dated by its day, may be the next.
  return judged(possible).verdict === answer.verdict
    ? answer
    : { ...answer, verdict: 'indeterminate' };
}

function judgeSittings(
  env: Environment,
  term: RuleTerm,
  event: HistoryEvent,
  [next, following]: readonly Sitting[],
  act: HistoryEvent | undefined,
  asOf: number,
  reading: Reading,
  policy: CalendarPolicy,
  missed: Verdict,
): SessionLimit {
  const limit = next?.closed?.to;
  const tooNear = next !== undefined && isTooNear(env, term, event, next, reading);
  const answer = (verdict: Verdict) => ({ verdict, due: limit });
  // A session of unknown kind may be one that does not count.
  const doubtful = next !== undefined && next.kind === undefined && reading !== 'literal';
  if (act !== undefined) {
    if (next?.closed === undefined) {
      const noneBefore = next !== undefined || env.history.knownThrough >= act.to;
      return answer(noneBefore ? 'compliant' : 'indeterminate');
    }
    if (act.to <= next.closed.to) return answer('compliant');
    if (doubtful || act.from <= next.closed.to) return answer('indeterminate');
    if (tooNear) {
      if (following?.closed === undefined || act.to <= following.closed.to) {
        return answer('contestable');
      }
      if (act.from <= following.closed.to) return answer('indeterminate');
    }
    return answer(missed);
  }
  if (next?.closed !== undefined && env.history.knownThrough >= next.closed.to) {
    if (doubtful) return answer('indeterminate');
    const slipped =
      following?.closed === undefined || env.history.knownThrough < following.closed.to;
    return tooNear && slipped ? answer('contestable') : answer(missed);
  }
  if (next !== undefined) return answer(env.history.isComplete ? 'pending' : 'indeterminate');
  return answer(withoutSession(env, term, event, asOf, policy));
}

/** Sessions that opened after an event, or may have; each is looked into when its turn comes. */
function* sittingsSince(env: Environment, event: HistoryEvent): Generator<Sitting> {
  const openings = env.history.ofType('junta.session-opened');
  for (let at = firstNotBefore(openings, event.from); at < openings.length; at++) {
    const opened = openings[at] as HistoryEvent;
    if (precedes(event, opened) !== false) yield env.once(sittingOf, opened);
  }
}

/** The session that an event opens. One whose close is not on record was over when the next opened. */
function sittingOf(env: Environment, opened: HistoryEvent): Sitting {
  const session = opened.links.session;
  const of = (type: string) =>
    session === undefined ? [] : env.history.ofTypeWith(type, 'session', session);
  const convened = of('junta.convocation-issued').at(-1);
  return {
    opened,
    closed: of('junta.session-closed').at(-1) ?? nextOpening(env, opened),
    kind: convened?.data.kind,
    convened,
    agendas:
      convened?.data.kind === 'extraordinary'
        ? of('junta.agenda-authorized').map(({ data }) => data.itemRefs)
        : [],
  };
}

function nextOpening(env: Environment, opened: HistoryEvent): HistoryEvent | undefined {
  const openings = env.history.ofType('junta.session-opened');
  for (let at = firstNotBefore(openings, opened.from); at < openings.length; at++) {
    const other = openings[at] as HistoryEvent;
    if (other.links.session !== opened.links.session && precedes(opened, other) === true) {
      return other;
    }
  }
  return undefined;
}

/**
 * The first two sessions that count and surely came after an event, and those on its day that may
 * have: no later one decides anything.
 */
function firstTwo(
  sittings: Iterable<Sitting>,
  event: HistoryEvent,
  isCounted: (sitting: Sitting) => boolean,
): readonly Sitting[] {
  const found: Sitting[] = [];
  let sure = 0;
  for (const sitting of sittings) {
    if (sure >= 2 && sitting.opened.from > event.to) break;
    if (!isCounted(sitting)) continue;
    found.push(sitting);
    if (precedes(event, sitting.opened) === true) sure++;
  }
  return found;
}

/** Extraordinary sessions of a log: few, and asked for by each duty that was met in a session. */
interface Extraordinary {
  readonly sittings: readonly Sitting[];
  /** What opened each of them, in order. */
  readonly openings: readonly HistoryEvent[];
}

const extraordinary = new WeakMap<History, Extraordinary>();

function extraordinaryOf(env: Environment): Extraordinary {
  const { history } = env;
  let known = extraordinary.get(history);
  if (known === undefined) {
    const sittings = history
      .ofType('junta.session-opened')
      .map((opened) => env.once(sittingOf, opened))
      .filter(({ kind }) => kind === 'extraordinary');
    known = { sittings, openings: sittings.map(({ opened }) => opened) };
    extraordinary.set(history, known);
  }
  return known;
}

/** Whether an extraordinary session that opened between an event and its act is so. */
function someExtraordinary(
  env: Environment,
  event: HistoryEvent,
  act: HistoryEvent,
  holds: (sitting: Sitting) => boolean,
): boolean {
  const { sittings, openings } = extraordinaryOf(env);
  for (let at = firstNotBefore(openings, event.from); at < sittings.length; at++) {
    const sitting = sittings[at] as Sitting;
    if (sitting.opened.from > act.to) return false;
    if (holds(sitting)) return true;
  }
  return false;
}

function counts(sitting: Sitting, event: HistoryEvent, reading: Reading): boolean {
  if (reading === 'literal') return true;
  if (sitting.kind === 'extraordinary') {
    return reading === 'pro-persona' && isCalledFor(sitting, event);
  }
  if (reading === 'pro-persona' || sitting.convened === undefined) return true;
  return precedes(event, sitting.convened) === true;
}

/** An extraordinary session whose agenda names what the duty is about. */
const isCalledFor = ({ agendas }: Sitting, event: HistoryEvent): boolean =>
  agendas.some((items) => names(items, event));

/** Whether an agenda names the case, the measure or the inconformidad that an event is about. */
function names(items: unknown, { links }: HistoryEvent): boolean {
  const { case: file, measure, inconformidad } = links;
  const about = [file, measure, inconformidad].filter((id) => id !== undefined);
  return Array.isArray(items) && items.some((item) => about.includes(item as string));
}

/** An extraordinary session that surely came between the duty and its act. */
function wasSkipped(sitting: Sitting, event: HistoryEvent, act: HistoryEvent): boolean {
  const { kind, opened, closed } = sitting;
  return (
    kind === 'extraordinary' &&
    precedes(event, opened) === true &&
    closed !== undefined &&
    closed.to < act.from
  );
}

function isTooNear(
  env: Environment,
  term: RuleTerm,
  event: HistoryEvent,
  next: Sitting,
  reading: Reading,
): boolean {
  if (reading !== 'pro-persona' || term.cutOff === undefined || isCalledFor(next, event)) {
    return false;
  }
  const days = env.parameter(term.cutOff.parameter, event);
  return typeof days === 'number' && daysBetween(event.to, next.opened.from, env.zone) < days;
}

/** Natural days from one instant to another, the first day not counted (A24). */
const daysBetween = (one: number, other: number, zone: Zone): number =>
  zone.covers(one) && zone.covers(other) ? zone.dayOf(other) - zone.dayOf(one) : Number.NaN;

/** No session at all: the duty waits, and after a month without one the Junta is warned. */
function withoutSession(
  env: Environment,
  term: RuleTerm,
  event: HistoryEvent,
  asOf: number,
  policy: CalendarPolicy,
): Verdict {
  const months =
    term.sessionsEvery === undefined
      ? undefined
      : env.parameter(term.sessionsEvery.parameter, event);
  if (typeof months !== 'number') return env.history.isComplete ? 'pending' : 'indeterminate';
  const month = computeTerm(
    { length: months, unit: 'months' },
    { kind: 'instant', epochMs: event.to },
    { calendar: policy.union, zone: policy.zone },
  );
  if (!month.ok) return 'indeterminate';
  if (asOf <= month.due) return 'pending';
  return env.history.knownThrough >= month.due ? 'warning' : 'indeterminate';
}
