import { READINGS } from '../../core/index';
import type { CompiledRule } from '../compiled-rule';
import type { Facts } from '../evaluate/fact-value';
import type { Item } from '../history/environment';
import { itemsOf, type Occurrence } from '../history/facts';
import type { HistoryEvent } from '../history/history';
import type { Links } from '../history/select';
import type { Bench } from './bench';
import { inForceSince } from './in-force';
import { judgeCondition, judgeTruth } from './judge-condition';
import { judgePrecedence } from './judge-precedence';
import { judgeResponse } from './judge-response';
import type { Judgement } from './judgement';
import { everyReading, NO_QUESTIONS } from './readings';

/** Judges a rule on an event of the log: once, or once for each element that it runs through. */
export function judge(bench: Bench, compiled: CompiledRule, event: HistoryEvent): Judgement[] {
  const { forEach } = compiled.rule;
  if (forEach === undefined) return [judgeOne(bench, compiled, { event, links: event.links })];
  const items = itemsOf(bench.env, forEach.source, event);
  if (items === undefined) {
    const occurrence = { event, links: event.links };
    const facts = compiled.plan.all(bench.env, occurrence);
    const applies = compiled.when === undefined ? true : compiled.when(facts);
    const outcome = judgeTruth(compiled, facts, applies, undefined, bench.reading);
    return [{ compiled, occurrence, facts, ...outcome }];
  }
  return items.map((item) => judgeItem(bench, compiled, event, item));
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
  return { ...own, readings, questions: [...new Set([...own.questions, ...heard])] };
}

function judgeUnder(bench: Bench, compiled: CompiledRule, occurrence: Occurrence): Judgement {
  const { plan, when, rule } = compiled;
  const facts = plan.forWhen(bench.env, occurrence);
  const applies = when === undefined ? true : when(facts);
  if (applies === false || isTooEarly(bench, compiled, occurrence)) {
    return notApplicable(compiled, occurrence, facts);
  }
  plan.complete(bench.env, occurrence, facts);
  if (rule.kind === 'response') {
    return judgeResponse(bench, compiled, rule, occurrence, facts, applies);
  }
  return rule.kind === 'precedence'
    ? judgePrecedence(bench.env, compiled, rule, occurrence, facts, applies, bench.reading)
    : judgeCondition(compiled, occurrence, facts, applies, bench.reading);
}

/** An act before the rule was in force; of a duty it is the answer that counts (see `judgeResponse`). */
const isTooEarly = (bench: Bench, { rule, from }: CompiledRule, { event }: Occurrence): boolean =>
  rule.kind !== 'response' && event.to < inForceSince(from, bench.env.zone);

function notApplicable(compiled: CompiledRule, occurrence: Occurrence, facts: Facts): Judgement {
  return {
    compiled,
    occurrence,
    facts,
    verdict: 'not-applicable',
    readings: everyReading('not-applicable'),
    questions: NO_QUESTIONS,
  };
}
