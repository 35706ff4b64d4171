import { READINGS } from '../../core/index';
import type { CompiledRule } from '../compiled-rule';
import type { Facts } from '../evaluate/fact-value';
import type { Item } from '../history/environment';
import { factsFor, itemsOf, type Occurrence } from '../history/facts';
import type { HistoryEvent } from '../history/history';
import type { Links } from '../history/select';
import type { Bench } from './bench';
import { inForceSince } from './in-force';
import { judgeCondition, judgeTruth } from './judge-condition';
import { judgePrecedence } from './judge-precedence';
import { judgeResponse } from './judge-response';
import type { Judgement } from './judgement';
import { everyReading } from './readings';

/** Judges a rule on an event of the log: once, or once for each element that it runs through. */
export function judge(bench: Bench, compiled: CompiledRule, event: HistoryEvent): Judgement[] {
  const { forEach } = compiled.rule;
  if (forEach === undefined) return [judgeOne(bench, compiled, { event, links: event.links })];
  const items = itemsOf(bench.env, forEach.source, event);
  if (items === undefined) {
    const facts = factsFor(bench.env, compiled.rule.facts ?? {}, { event, links: event.links });
    const applies = compiled.when === undefined ? true : compiled.when(facts);
    const occurrence = { event, links: event.links };
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
  const heard = new Set<string>();
  const own = judgeUnder(bench.under(bench.reading, heard), compiled, occurrence);
  if (heard.size === 0) return own;
  const readings = { ...own.readings };
  for (const reading of READINGS) {
    if (reading === bench.reading) continue;
    readings[reading] = judgeUnder(bench.under(reading, new Set()), compiled, occurrence).verdict;
  }
  if (READINGS.every((reading) => readings[reading] === own.readings[reading])) return own;
  return { ...own, readings, questions: [...new Set([...own.questions, ...heard])] };
}

function judgeUnder(bench: Bench, compiled: CompiledRule, occurrence: Occurrence): Judgement {
  const facts: Facts = factsFor(bench.env, compiled.rule.facts ?? {}, occurrence);
  if (compiled.rule.kind === 'response') return judgeResponse(bench, compiled, occurrence, facts);
  if (occurrence.event.to < inForceSince(compiled.from, bench.env.zone)) {
    return {
      compiled,
      occurrence,
      facts,
      verdict: 'not-applicable',
      readings: everyReading('not-applicable'),
      questions: [],
    };
  }
  return compiled.rule.kind === 'precedence'
    ? judgePrecedence(bench.env, compiled, occurrence, facts, bench.reading)
    : judgeCondition(compiled, occurrence, facts, bench.reading);
}
