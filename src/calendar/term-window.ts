import type { Reading } from '../core/index';
import type { Calendar } from './calendar';
import { computeTerm } from './compute-term';
import { officeGrace } from './office-grace';
import type { Moment, TermContext, TermDue, TermError, TermResult, TermSpec } from './term';
import type { Zone } from './zone';

/** By which calendars, for whom, and under which reading a term is counted. */
export interface TermPolicy {
  /** Zone of the seat of the authority. */
  readonly zone: Zone;
  /**
   * The lists of non-working days that are arguable, each on its own; the first is the one that
   * the literal reading counts by.
   */
  readonly lists: readonly Calendar[];
  /** Non-working in any list or closure, disputed closures included. */
  readonly union: Calendar;
  /** Who must act in time. */
  readonly burden: 'authority' | 'person';
  readonly reading: Reading;
  /** Question A26; only for the 72 h communication of arts. 52-III and 94. */
  readonly officeGrace?: boolean;
  /** Zone of the person who files, which serves when its day ends later (question A27). */
  readonly personZone?: Zone;
}

/**
 * The end of a term under the readings that the law leaves open. An act up to `strict` is on time
 * under all of them, after `lenient` under none, and in between it is contestable.
 */
export interface TermWindow {
  /** The more demanding limit for the party that owes the act: the earlier one. */
  readonly strict: TermResult;
  /** The less demanding limit. */
  readonly lenient: TermResult;
}

/**
 * Computes the two ends of a term (questions A25, A26, A28). `spec.lastDay` is not read: whether
 * calendar days roll is one of the open questions, decided here.
 *
 * - Authority, business days: strict is the earliest limit that any list gives on its own, lenient
 *   the limit under the union. Months, whose last day always rolls, likewise.
 * - Authority, calendar days: strict is the unrolled day (pro persona: risk does not rest on
 *   Sundays), lenient the day rolled on the union (LFPA 29).
 * - Person: both are the most favourable limit, for a conflict of lists costs nobody a remedy.
 * - Hours: both are the elapsed instant, but for `officeGrace`.
 * - `literal`: one date; business days by the first list, calendar days never roll.
 *   `authority-lenient`: one date, the lenient one.
 *
 * Where one of the counts fails (coverage, date only), both ends are that failure: never a guess.
 */
export function termWindow(spec: TermSpec, from: Moment, policy: TermPolicy): TermWindow {
  if (policy.reading === 'literal') {
    const calendar = policy.lists[0] ?? policy.union;
    return only(computeTerm(withLastDay(spec, 'stands'), from, { calendar, zone: policy.zone }));
  }
  const window =
    policy.burden === 'person' ? forPerson(spec, from, policy) : forAuthority(spec, from, policy);
  return policy.reading === 'authority-lenient' ? only(window.lenient) : window;
}

function forAuthority(spec: TermSpec, from: Moment, policy: TermPolicy): TermWindow {
  if (spec.unit === 'hours') return hours(spec, from, policy);
  return spread(candidates(spec, from, policy, policy.zone));
}

/** All arguable limits, the latest of them; in the person's own zone too, where that is another. */
function forPerson(spec: TermSpec, from: Moment, policy: TermPolicy): TermWindow {
  const { zone, personZone } = policy;
  const here = candidates(spec, from, policy, zone);
  const there = personZone === undefined ? [] : candidates(spec, from, policy, personZone);
  return only(spread([...here, ...there]).lenient);
}

/**
 * Every arguable count of a term. Strict is then the earliest and lenient the latest of them, in
 * both directions, because the earlier limit is always the more demanding one for whoever owes the
 * act.
 *
 * Forward, more non-working days push the limit later, so the union is the latest and the strict
 * date is the earliest of the lists: the wording of A28. Backward ("with five business days'
 * notice") more non-working days push it earlier, so the union gives the earliest latest-admissible
 * day, which demands most notice, and the lenient date is the latest that some list alone gives:
 * "backwards terms mirror this". The same two extremes serve.
 *
 * A backward term in calendar days does not roll: LFPA 29 prolongs a term that runs out, and to
 * prolong this one would shorten the notice.
 */
function candidates(spec: TermSpec, from: Moment, policy: TermPolicy, zone: Zone): TermResult[] {
  const { union, lists } = policy;
  if (spec.unit === 'calendar-days' || spec.unit === 'hours') {
    const nominal = computeTerm(withLastDay(spec, 'stands'), from, { calendar: union, zone });
    if (spec.unit === 'hours' || spec.direction === 'before') return [nominal];
    return [nominal, computeTerm(withLastDay(spec, 'rolls'), from, { calendar: union, zone })];
  }
  return [...lists, union].map((calendar) => computeTerm(spec, from, { calendar, zone }));
}

function hours(spec: TermSpec, from: Moment, policy: TermPolicy): TermWindow {
  const context: TermContext = { calendar: policy.union, zone: policy.zone };
  const strict = computeTerm(spec, from, context);
  if (!strict.ok || policy.officeGrace !== true) return only(strict);
  const lenient = officeGrace(strict, context);
  return lenient === undefined ? only(graceNotCovered) : { strict, lenient };
}

const graceNotCovered: TermError = {
  ok: false,
  code: 'CALENDAR_NOT_COVERED',
  message: 'the first business hour after the limit lies outside the years covered',
};

function spread(results: readonly TermResult[]): TermWindow {
  let strict: TermDue | undefined;
  let lenient: TermDue | undefined;
  for (const result of results) {
    if (!result.ok) return only(result);
    if (strict === undefined || result.due < strict.due) strict = result;
    if (lenient === undefined || result.due > lenient.due) lenient = result;
  }
  return strict === undefined || lenient === undefined
    ? only(graceNotCovered)
    : { strict, lenient };
}

function only(result: TermResult): TermWindow {
  return { strict: result, lenient: result };
}

/** Written out, because spreading an object here costs more than counting the term. */
function withLastDay(spec: TermSpec, lastDay: 'rolls' | 'stands'): TermSpec {
  if ((spec.lastDay ?? 'stands') === lastDay) return spec;
  const { length, unit, direction = 'after', countEventDay = false } = spec;
  return { length, unit, direction, countEventDay, lastDay };
}
