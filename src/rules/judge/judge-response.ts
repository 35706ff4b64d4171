import type { Zone } from '../../calendar/index';
import { READINGS, type Reading, type Truth, type Verdict } from '../../core/index';
import type { CompiledRule } from '../compiled-rule';
import { atMostOf, type Bounds } from '../evaluate/bounds';
import type { Facts } from '../evaluate/fact-value';
import type { ResponseRule } from '../format/rule';
import type { RuleTerm } from '../format/term';
import type { Occurrence } from '../history/facts';
import { momentOf } from '../history/field';
import type { HistoryEvent } from '../history/history';
import { precedes } from '../history/order';
import { type Acts, actsFor } from './acts';
import type { Bench } from './bench';
import { ended } from './ended';
import { inForceSince } from './in-force';
import type { Judgement } from './judgement';
import { type Limit, limitOf } from './limit';
import { judgeNextSession } from './next-session';
import { QUESTION_OF_UNIT } from './question-of-unit';
import { contest, everyReading, NO_QUESTIONS, type Outcome } from './readings';
import { absenceOf, timelinessOf } from './timeliness';

const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/** Judges a rule of kind `response` that applies, or may: after the event, the act within its term. */
export function judgeResponse(
  bench: Bench,
  compiled: CompiledRule,
  rule: ResponseRule,
  occurrence: Occurrence,
  facts: Facts,
  applies: Truth,
): Judgement {
  const base = { compiled, occurrence, facts };
  const settled = (verdict: Verdict): Judgement => ({
    ...base,
    verdict,
    readings: everyReading(verdict),
    questions: [],
  });
  const startUnder = (reading: Reading) =>
    startOf(bench, compiled, rule.term, occurrence.event, facts, reading);
  const start = startUnder(bench.reading);
  if (applies === undefined || start === undefined) return settled('indeterminate');
  const acts = actsOf(bench, rule, occurrence, facts);
  if (acts.untraceable) return settled('indeterminate');
  const before = inForceSince(compiled.from, bench.env.zone);
  if (acts.first !== undefined && acts.first.to < before) return settled('not-applicable');

  const answerUnder = (reading: Reading): Answer => {
    const from = reading === bench.reading ? start : (startUnder(reading) ?? start);
    return answer(bench, compiled, rule, occurrence, facts, from, acts, reading);
  };
  const own = answerUnder(bench.reading);
  const outcome = isReadAlike(rule.term)
    ? everyReading(own.verdict)
    : outcomeOf((reading) => (reading === bench.reading ? own : answerUnder(reading)).verdict);
  const { readings, questions } = contest(compiled, outcome, resultOf(outcome, compiled), facts);
  const timeQuestions = questionsOfTime(rule.term, outcome);
  return {
    ...base,
    verdict: readings[bench.reading],
    readings,
    questions: questions.length === 0 ? timeQuestions : questions,
    startedAt: start,
    due: own.limit?.strict,
    lenientDue: own.limit === undefined ? undefined : laterEnd(own.limit),
    act: acts.first,
    outOfOrder:
      acts.first === undefined && !acts.possible
        ? effectBeforeCause(bench, rule, occurrence, acts)
        : undefined,
  };
}

/** Hours run alike under every reading, but for the grace of an office. */
const isReadAlike = ({ unit, officeGrace, from }: RuleTerm): boolean =>
  unit === 'hours' && officeGrace !== true && !(typeof from === 'object' && 'latest' in from);

const outcomeOf = (verdict: (reading: Reading) => Verdict): Outcome => ({
  'pro-persona': verdict('pro-persona'),
  literal: verdict('literal'),
  'authority-lenient': verdict('authority-lenient'),
});

/** The open questions of time that make the readings differ: when the term begins, or how it runs. */
function questionsOfTime(term: RuleTerm, outcome: Outcome): readonly string[] {
  if (READINGS.every((reading) => outcome[reading] === outcome['pro-persona'])) return NO_QUESTIONS;
  const { earliest } = typeof term.from === 'object' && 'latest' in term.from ? term.from : {};
  const apart = READINGS.filter((reading) => outcome[reading] !== outcome['pro-persona']);
  const questions = apart.map((reading) =>
    earliest?.readings.includes(reading) ? earliest.question : QUESTION_OF_UNIT[term.unit],
  );
  return [...new Set(questions.filter((question) => question !== undefined))];
}

interface Answer {
  readonly verdict: Verdict;
  readonly limit?: Limit | undefined;
}

function answer(
  bench: Bench,
  compiled: CompiledRule,
  rule: ResponseRule,
  occurrence: Occurrence,
  facts: Facts,
  start: number | Bounds,
  acts: Acts,
  reading: Reading,
): Answer {
  const { env, asOf } = bench;
  const { term } = rule;
  if (term.unit === 'next-session') {
    const { verdict, due } = judgeNextSession(
      env,
      term,
      occurrence.event,
      acts.first,
      asOf,
      reading,
      bench.policy,
      compiled.missed,
    );
    if (verdict === 'compliant' || verdict === 'not-applicable')
      return { verdict, limit: only(due) };
    const end = ended(bench, rule, occurrence, facts, due ?? asOf);
    if (end === true) return { verdict: 'not-applicable' };
    const unsure = (acts.possible || end === undefined) && verdict !== 'pending';
    return { verdict: unsure ? 'indeterminate' : verdict, limit: only(due) };
  }
  const limit = inOwnTime(
    limitFor(bench, rule, occurrence.event, start, reading),
    term,
    acts.first,
    env.zone,
  );
  if (limit === undefined) return { verdict: 'indeterminate' };
  const late = lateVerdict(term, compiled.missed, reading);
  const when = acts.first === undefined ? undefined : timelinessOf(momentOf(acts.first), limit);
  if (when === 'on-time') return { verdict: 'compliant', limit };
  if (acts.possible || when === 'unknown') return { verdict: 'indeterminate', limit };
  const end = ended(bench, rule, occurrence, facts, limit.lenient);
  if (end === true) return { verdict: 'not-applicable', limit };
  if (when !== undefined) {
    if (end === undefined) return { verdict: 'indeterminate', limit };
    return { verdict: when === 'disputed' ? 'contestable' : late, limit };
  }
  if (acts.early !== undefined && effectBeforeCause(bench, rule, occurrence, acts) !== undefined) {
    return { verdict: 'indeterminate', limit };
  }
  const verdict = absenceOf(limit, env.history.knownThrough, asOf, compiled.missed);
  return { verdict: end === undefined && verdict !== 'pending' ? 'indeterminate' : verdict, limit };
}

/**
 * The last day of a term of the person ends in the local time that the act was written in, where it
 * ends later there than at the seat of the authority (A27).
 */
function inOwnTime(
  limit: Limit | undefined,
  { runsAgainst, unit }: RuleTerm,
  act: HistoryEvent | undefined,
  zone: Zone,
): Limit | undefined {
  if (limit === undefined || runsAgainst !== 'person' || !isInDays(unit)) return limit;
  if (act?.at.kind !== 'instant') return limit;
  const { offsetMinutes } = act.at;
  const inPlace = (end: number | Bounds): number | Bounds => {
    const later = (seat: number) =>
      Math.max(seat, (zone.dayOf(seat) + 1) * DAY_MS - 1 - offsetMinutes * MINUTE_MS);
    return typeof end === 'number'
      ? later(end)
      : { atLeast: later(end.atLeast), atMost: later(end.atMost) };
  };
  return { strict: inPlace(limit.strict), lenient: inPlace(limit.lenient) };
}

const isInDays = (unit: RuleTerm['unit']): boolean =>
  unit === 'business-days' || unit === 'calendar-days' || unit === 'months';

const only = (due: number | undefined): Limit | undefined =>
  due === undefined ? undefined : { strict: due, lenient: due };

function limitFor(
  bench: Bench,
  rule: ResponseRule,
  event: HistoryEvent,
  start: number | Bounds,
  reading: Reading,
): Limit | undefined {
  const { term } = rule;
  const source = term.unit === 'immediately' ? term.alertAfter : term.length;
  const length = source === undefined ? undefined : bench.env.parameter(source.parameter, event);
  if (typeof length !== 'number') return undefined;
  if (term.unit === 'immediately') {
    const due = shifted(start, length * HOUR_MS);
    return { strict: due, lenient: due };
  }
  const limit = limitOf(term, length, start, bench.policy, reading);
  return 'code' in limit ? undefined : limit;
}

/** A term starts no earlier than the day its rule came into force (A79). */
function startOf(
  bench: Bench,
  compiled: CompiledRule,
  term: RuleTerm,
  event: HistoryEvent,
  facts: Facts,
  reading: Reading,
): number | Bounds | undefined {
  const named = (name: string) => facts[name] as number | Bounds | undefined;
  let start: number | Bounds | undefined;
  if (term.from === 'event') start = momentOf(event);
  else if ('fact' in term.from) start = named(term.from.fact);
  else if ('firstKnown' in term.from)
    start = term.from.firstKnown.map(named).find((m) => m !== undefined);
  else {
    const first = term.from.earliest?.readings.includes(reading) === true;
    const known = term.from.latest.map(named).filter((moment) => moment !== undefined);
    known.sort((one, other) => atMostOf(one) - atMostOf(other));
    start = first ? known[0] : known.at(-1);
  }
  if (start === undefined) return start;
  const inForce = inForceSince(compiled.from, bench.env.zone);
  return atMostOf(start) < inForce ? inForce : start;
}

function actsOf(bench: Bench, rule: ResponseRule, occurrence: Occurrence, facts: Facts): Acts {
  if (rule.response === 'self') {
    return { first: occurrence.event, possible: false, early: undefined, untraceable: false };
  }
  return actsFor(
    bench.env,
    rule.response,
    occurrence.event,
    occurrence.links,
    facts,
    rule.term.direction ?? 'after',
  );
}

/**
 * The only act that answers the duty came before it, and no earlier event of the same kind explains
 * it: the log has the effect before the cause.
 */
function effectBeforeCause(
  bench: Bench,
  rule: ResponseRule,
  { event }: Occurrence,
  { early }: Acts,
): HistoryEvent | undefined {
  // Where each act begins the next duty, an earlier one is a beginning, not an effect.
  if (early === undefined || rule.on.includes(early.type)) return undefined;
  const file = event.links.case;
  const explained = rule.on.some((type) =>
    (file === undefined
      ? bench.env.history.ofType(type)
      : bench.env.history.ofTypeWith(type, 'case', file)
    ).some((other) => other !== event && precedes(other, early) !== false),
  );
  return explained ? undefined : early;
}

/** A duty due at once is missed when it is met late, too, though that only calls for a warning. */
function resultOf(outcome: Outcome, compiled: CompiledRule): 'compliant' | 'missed' | 'other' {
  const { term } = compiled.rule as ResponseRule;
  const verdict = outcome['pro-persona'];
  if (verdict === 'compliant') return 'compliant';
  return verdict === compiled.missed ||
    verdict === lateVerdict(term, compiled.missed, 'pro-persona')
    ? 'missed'
    : 'other';
}

/** An act owed at once and done late: no text gives a figure; a delay is only pointed out (A29). */
function lateVerdict({ unit }: RuleTerm, missed: Verdict, reading: Reading): Verdict {
  if (unit !== 'immediately') return missed;
  return reading === 'pro-persona' ? 'warning' : 'compliant';
}

const laterEnd = ({ strict, lenient }: Limit): number | undefined =>
  atMostOf(lenient) > atMostOf(strict) ? atMostOf(lenient) : undefined;

const shifted = (moment: number | Bounds, by: number): number | Bounds =>
  typeof moment === 'number'
    ? moment + by
    : { atLeast: moment.atLeast + by, atMost: moment.atMost + by };
