import { READINGS, type Reading, type Truth, type Verdict } from '../../core/index';
import type { CompiledRule } from '../compiled-rule';
import { atMostOf, type Bounds } from '../evaluate/bounds';
import type { PlacedFacts } from '../evaluate/fact-value';
import type { RuleTerm } from '../format/term';
import type { Occurrence } from '../history/facts';
import { momentOf } from '../history/field';
import type { HistoryEvent } from '../history/history';
import { precedes } from '../history/order';
import { type Acts, actsFor } from './acts';
import type { Bench } from './bench';
import type { Duty } from './duty';
import { lengthOf, limitFor } from './duty-limit';
import { ended } from './ended';
import { inForceSince } from './in-force';
import type { DutyJudgement } from './judgement';
import type { Limit } from './limit';
import type { Listener } from './listener';
import { judgeNextSession } from './next-session';
import { QUESTION_OF_UNIT } from './question-of-unit';
import { contest, everyReading, NO_QUESTIONS, type Outcome, unanimous } from './readings';
import { absenceOf, timelinessOf } from './timeliness';

/** Judges a rule of kind `response` that applies, or may: after the event, the act within its term. */
export function judgeResponse(
  bench: Bench,
  compiled: CompiledRule,
  duty: Duty,
  occurrence: Occurrence,
  facts: PlacedFacts,
  applies: Truth,
  listener?: Listener,
): DutyJudgement {
  const inForce = inForceSince(compiled.from, bench.env.zone);
  const start = startOf(duty, inForce, occurrence.event, facts, bench.reading);
  const acts =
    applies === undefined || start === undefined
      ? undefined
      : actsOf(bench, duty, occurrence, facts);
  if (start === undefined || acts === undefined) {
    return unanimous.indeterminate;
  }
  const { first } = acts;
  if (first !== undefined && first.to < inForce) return unanimous['not-applicable'];
  const hand = { bench, compiled, duty, occurrence, facts, acts, inForce, start };
  const own = answer(hand, start, bench.reading);
  const { contests } = compiled.forLogs;
  if (first !== undefined && contests.length === 0 && listener?.onlyCounts(own.verdict) === true) {
    return unanimous[own.verdict];
  }
  const outcome = isReadAlike(hand, own)
    ? everyReading(own.verdict)
    : outcomeOf((reading) =>
        reading === bench.reading ? own.verdict : answerUnder(hand, reading).verdict,
      );
  const result = resultOf(outcome, duty, compiled.missed);
  const { readings, questions } = contest(contests, outcome, result, facts);
  const verdict = readings[bench.reading];
  return {
    verdict,
    readings,
    questions: questions.length === 0 ? questionsOfTime(duty, outcome) : questions,
    times: {
      startedAt: start,
      due: own.limit?.strict,
      lenientDue: own.limit === undefined ? undefined : laterEnd(own.limit),
      act: first,
      outOfOrder:
        first === undefined && !acts.possible
          ? effectBeforeCause(bench, duty, occurrence, acts)
          : undefined,
    },
  };
}

/** A duty in the hand of a judge, with what was found on it. */
interface DutyInHand {
  readonly bench: Bench;
  readonly compiled: CompiledRule;
  readonly duty: Duty;
  readonly occurrence: Occurrence;
  readonly facts: PlacedFacts;
  readonly acts: Acts;
  /** Epoch milliseconds since which the rule has been in force. */
  readonly inForce: number;
  /** Under the reading of the bench. */
  readonly start: number | Bounds;
}

/** Whether every reading surely answers as the one of the bench did. */
function isReadAlike({ duty, acts: { first } }: DutyInHand, own: Answer): boolean {
  if (duty.isReadAlike) return true;
  return own.verdict === 'compliant' && first !== undefined && first.to <= own.onTimeUntil;
}

function answerUnder(hand: DutyInHand, reading: Reading): Answer {
  const { duty, inForce, occurrence, facts, start } = hand;
  return answer(hand, startOf(duty, inForce, occurrence.event, facts, reading) ?? start, reading);
}

/** The same for each reading, shared where they agree. */
function outcomeOf(verdictUnder: (reading: Reading) => Verdict): Outcome {
  const proPersona = verdictUnder('pro-persona');
  const literal = verdictUnder('literal');
  const lenient = verdictUnder('authority-lenient');
  return proPersona === literal && literal === lenient
    ? everyReading(literal)
    : { 'pro-persona': proPersona, literal, 'authority-lenient': lenient };
}

/** The open questions of time that make the readings differ: when the term begins, or how it runs. */
function questionsOfTime({ term, start }: Duty, outcome: Outcome): readonly string[] {
  if (READINGS.every((reading) => outcome[reading] === outcome['pro-persona'])) return NO_QUESTIONS;
  const { earliest } = start;
  const apart = READINGS.filter((reading) => outcome[reading] !== outcome['pro-persona']);
  const questions = apart.map((reading) =>
    earliest?.readings.includes(reading) ? earliest.question : QUESTION_OF_UNIT[term.unit],
  );
  return [...new Set(questions.filter((question) => question !== undefined))];
}

interface Answer {
  readonly verdict: Verdict;
  readonly limit: Limit | undefined;
  /** Up to this instant, in epoch milliseconds, an act is on time under every reading. */
  readonly onTimeUntil: number;
}

const answered = (
  verdict: Verdict,
  limit?: Limit,
  onTimeUntil = Number.NEGATIVE_INFINITY,
): Answer => ({ verdict, limit, onTimeUntil });

function answer(hand: DutyInHand, start: number | Bounds, reading: Reading): Answer {
  const { bench, compiled, duty, occurrence, facts, acts } = hand;
  const { env, asOf } = bench;
  const { term } = duty;
  if (term.unit === 'next-session') return answerAtSession(hand, reading);
  const length = lengthOf(bench, duty, occurrence.event);
  if (length === undefined) return answered('indeterminate');
  // The start of a term that readings begin on different days has an end of its own under each.
  const known =
    duty.start.earliest === undefined
      ? duty.limits.fromDayOf(length, start, bench.policy)
      : undefined;
  const limit = limitFor(bench, duty, length, start, reading, known, acts.first);
  if (limit === undefined) return answered('indeterminate');
  const late = lateVerdict(term, compiled.missed, reading);
  const when = acts.first === undefined ? undefined : timelinessOf(momentOf(acts.first), limit);
  if (when === 'on-time') return answered('compliant', limit, known?.onTimeUntil);
  if (acts.possible || when === 'unknown') return answered('indeterminate', limit);
  const end = ended(bench, duty, occurrence, facts, limit.lenient);
  if (end === true) return answered('not-applicable', limit);
  if (when !== undefined) {
    if (end === undefined) return answered('indeterminate', limit);
    return answered(when === 'disputed' ? 'contestable' : late, limit);
  }
  if (acts.early !== undefined && effectBeforeCause(bench, duty, occurrence, acts) !== undefined) {
    return answered('indeterminate', limit);
  }
  const verdict = absenceOf(limit, env.history.knownThrough, asOf, compiled.missed);
  return answered(end === undefined && verdict !== 'pending' ? 'indeterminate' : verdict, limit);
}

/** The answer of a duty that is due in the next session. */
function answerAtSession(hand: DutyInHand, reading: Reading): Answer {
  const { bench, compiled, duty, occurrence, facts, acts } = hand;
  const { env, asOf, policy } = bench;
  const { event } = occurrence;
  const { verdict, due } = judgeNextSession(
    env,
    duty.term,
    event,
    acts.first,
    asOf,
    reading,
    policy,
    compiled.missed,
  );
  if (verdict === 'compliant' || verdict === 'not-applicable') return answered(verdict, only(due));
  const end = ended(bench, duty, occurrence, facts, due ?? asOf);
  if (end === true) return answered('not-applicable');
  const unsure = (acts.possible || end === undefined) && verdict !== 'pending';
  return answered(unsure ? 'indeterminate' : verdict, only(due));
}

const only = (due: number | undefined): Limit | undefined =>
  due === undefined ? undefined : { strict: due, lenient: due };

/** A term starts no earlier than the day its rule came into force (A79). */
function startOf(
  { start }: Duty,
  inForce: number,
  event: HistoryEvent,
  facts: PlacedFacts,
  reading: Reading,
): number | Bounds | undefined {
  const moment = start.isEvent ? momentOf(event) : start.of(facts, reading);
  return moment !== undefined && atMostOf(moment) < inForce ? inForce : moment;
}

function actsOf(
  bench: Bench,
  duty: Duty,
  occurrence: Occurrence,
  facts: PlacedFacts,
): Acts | undefined {
  const { event, links } = occurrence;
  if (duty.response === undefined) return { first: event, possible: false, early: undefined };
  const direction = duty.term.direction ?? 'after';
  return actsFor(bench.env, duty.response, event, links, facts, direction);
}

/**
 * The only act that answers the duty came before it, and no earlier event of the same kind explains
 * it: the log has the effect before the cause.
 */
function effectBeforeCause(
  bench: Bench,
  { on }: Duty,
  { event }: Occurrence,
  { early }: Acts,
): HistoryEvent | undefined {
  // Where each act begins the next duty, an earlier one is a beginning, not an effect.
  if (early === undefined || on.includes(early.type)) return undefined;
  const file = event.links.case;
  const explained = on.some((type) =>
    (file === undefined
      ? bench.env.history.ofType(type)
      : bench.env.history.ofTypeWith(type, 'case', file)
    ).some((other) => other !== event && precedes(other, early) !== false),
  );
  return explained ? undefined : early;
}

/** A duty due at once is missed when it is met late, too, though that only calls for a warning. */
function resultOf(
  outcome: Outcome,
  { term }: Duty,
  missed: Verdict,
): 'compliant' | 'missed' | 'other' {
  const verdict = outcome['pro-persona'];
  if (verdict === 'compliant') return 'compliant';
  return verdict === missed || verdict === lateVerdict(term, missed, 'pro-persona')
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
