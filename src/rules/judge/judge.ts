import { READINGS } from '../../core/index';
import type { CompiledRule } from '../compiled-rule';
import type { Item } from '../history/environment';
import type { Occurrence } from '../history/facts';
import type { HistoryEvent, Links } from '../history/history';
import type { Bench } from './bench';
import { inForceSince } from './in-force';
import { judgeTruth } from './judge-condition';
import { judgePrecedence } from './judge-precedence';
import { judgeResponse } from './judge-response';
import { Judgement } from './judgement';
import { unanimous } from './readings';

/** Judges a rule on an event of the log: once, or once for each element that it runs through. */
export function judge(bench: Bench, compiled: CompiledRule, event: HistoryEvent): Judgement[] {
  const judgements: Judgement[] = [];
  judgeEach(bench, compiled, event, (judgement) => judgements.push(judgement));
  return judgements;
}

/** The same, one judgement at a time. */
export function judgeEach(
  bench: Bench,
  compiled: CompiledRule,
  event: HistoryEvent,
  take: (judgement: Judgement) => void,
): void {
  const { items } = compiled.forLogs;
  const occurrence = { event, item: undefined, links: event.links };
  if (items === undefined) {
    take(judgeOne(bench, compiled, occurrence));
    return;
  }
  const list = items(bench.env, event);
  if (list === undefined) take(judgeUnlisted(bench, compiled, occurrence));
  else for (const item of list) take(judgeItem(bench, compiled, event, item));
}

/** Nobody knows for which elements the rule is to be judged. */
function judgeUnlisted(bench: Bench, compiled: CompiledRule, occurrence: Occurrence): Judgement {
  const { plan, when, contests } = compiled.forLogs;
  const facts = plan.of(bench.env, occurrence);
  const applies = when === undefined ? true : when(facts);
  const { missed } = compiled;
  const outcome = judgeTruth(missed, contests, facts, applies, undefined, bench.reading);
  return new Judgement(compiled, occurrence, facts, outcome);
}

/** Judges a rule on one element of an event. */
export function judgeItem(
  bench: Bench,
  compiled: CompiledRule,
  event: HistoryEvent,
  item: Item,
): Judgement {
  const ref = compiled.rule.forEach?.ref;
  const links: Links =
    ref === undefined || typeof item !== 'string'
      ? event.links
      : { ...event.links, [ref]: bench.env.history.nameOf(ref, item) };
  return judgeOne(bench, compiled, { event, item, links });
}

/** Under the reading of the bench; and under the others where what its facts say turns on a question. */
function judgeOne(bench: Bench, compiled: CompiledRule, occurrence: Occurrence): Judgement {
  const { hearing } = bench;
  const before = hearing.begin();
  const own = judgeUnder(bench, compiled, occurrence);
  const heard = hearing.resume(before);
  if (heard === undefined) return own;
  const readings = { ...own.readings };
  for (const reading of READINGS) {
    if (reading === bench.reading) continue;
    const unheard = hearing.begin();
    readings[reading] = judgeUnder(bench.under(reading), compiled, occurrence).verdict;
    hearing.resume(unheard);
  }
  if (READINGS.every((reading) => readings[reading] === own.readings[reading])) return own;
  return own.withReadings(readings, [...new Set([...own.questions, ...heard])]);
}

function judgeUnder(bench: Bench, compiled: CompiledRule, occurrence: Occurrence): Judgement {
  const { forLogs } = compiled;
  const { plan, when, duty, after } = forLogs;
  const facts = plan.of(bench.env, occurrence);
  const applies = when === undefined ? true : when(facts);
  if (applies === false || (duty === undefined && isTooEarly(bench, compiled, occurrence))) {
    return new Judgement(compiled, occurrence, facts, unanimous['not-applicable']);
  }
  if (duty !== undefined) return judgeResponse(bench, compiled, duty, occurrence, facts, applies);
  const truth =
    after === undefined
      ? forLogs.condition?.(facts)
      : judgePrecedence(bench.env, after, occurrence, facts);
  const { missed } = compiled;
  const outcome = judgeTruth(missed, forLogs.contests, facts, applies, truth, bench.reading);
  return new Judgement(compiled, occurrence, facts, outcome);
}

/** An act before the rule was in force; of a duty it is the answer that counts (see `judgeResponse`). */
const isTooEarly = (bench: Bench, { from }: CompiledRule, { event }: Occurrence): boolean =>
  event.to < inForceSince(from, bench.env.zone);
