import { READINGS } from '../../core/index';
import type { CompiledRule } from '../compiled-rule';
import type { PlacedFacts } from '../evaluate/fact-value';
import type { Item } from '../history/environment';
import type { Occurrence } from '../history/facts';
import type { HistoryEvent, Links } from '../history/history';
import type { Bench } from './bench';
import { inForceSince } from './in-force';
import { judgeTruth } from './judge-condition';
import { judgePrecedence } from './judge-precedence';
import { judgeResponse } from './judge-response';
import { type DutyJudgement, Judgement } from './judgement';
import type { Listener } from './listener';
import { unanimous } from './readings';

/** Judges a rule on an event of the log: once, or once for each element that it runs through. */
export function judge(bench: Bench, compiled: CompiledRule, event: HistoryEvent): Judgement[] {
  const all = new EveryJudgement();
  judgeEach(bench, compiled, occurrenceOf(event), all);
  return all.judgements;
}

class EveryJudgement implements Listener {
  readonly judgements: Judgement[] = [];

  onlyCounts(): boolean {
    return false;
  }

  count(): void {}

  take(judgement: Judgement): void {
    this.judgements.push(judgement);
  }
}

/** What all rules that run through no list are judged on. */
export const occurrenceOf = (event: HistoryEvent): Occurrence => ({
  event,
  item: undefined,
  links: event.links,
});

/** Judges a rule on an event, and tells a listener of each judgement. */
export function judgeEach(
  bench: Bench,
  compiled: CompiledRule,
  occurrence: Occurrence,
  listener: Listener,
): void {
  const { items } = compiled.forLogs;
  if (items === undefined) {
    tell(bench, compiled, occurrence, listener);
    return;
  }
  const { event } = occurrence;
  const list = items(bench.env, event);
  if (list === undefined) {
    listener.take(judgeUnlisted(bench, compiled, occurrence));
    return;
  }
  for (let at = 0; at < list.length; at++) {
    tell(bench, compiled, onItem(bench, compiled, event, list[at] as Item), listener);
  }
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
  const occurrence = onItem(bench, compiled, event, item);
  const { plan } = compiled.forLogs;
  const { hearing } = bench;
  const before = hearing.begin();
  const facts = plan.of(bench.env, occurrence);
  const own = judgeUnder(bench, compiled, occurrence, facts);
  const heard = hearing.resume(before);
  return underEvery(bench, new Judgement(compiled, occurrence, facts, own, own.times), heard);
}

function onItem(bench: Bench, compiled: CompiledRule, event: HistoryEvent, item: Item): Occurrence {
  const ref = compiled.rule.forEach?.ref;
  const links: Links =
    ref === undefined || typeof item !== 'string'
      ? event.links
      : { ...event.links, [ref]: bench.env.history.nameOf(ref, item) };
  return { event, item, links };
}

function tell(
  bench: Bench,
  compiled: CompiledRule,
  occurrence: Occurrence,
  listener: Listener,
): void {
  const { plan } = compiled.forLogs;
  const { hearing } = bench;
  const before = hearing.begin();
  const facts = plan.borrow(bench.env, occurrence);
  const own = judgeUnder(bench, compiled, occurrence, facts, listener);
  const heard = hearing.resume(before);
  if (own.times?.outOfOrder === undefined && listener.onlyCounts(own.verdict)) {
    plan.giveBack(facts);
    listener.count(own.verdict);
    return;
  }
  listener.take(
    underEvery(bench, new Judgement(compiled, occurrence, facts, own, own.times), heard),
  );
}

/** A judgement under the other readings too, where what its facts say turns on a question. */
function underEvery(
  bench: Bench,
  own: Judgement,
  heard: ReadonlySet<string> | undefined,
): Judgement {
  if (heard === undefined) return own;
  const { compiled, occurrence } = own;
  const { hearing } = bench;
  const readings = { ...own.readings };
  for (const reading of READINGS) {
    if (reading === bench.reading) continue;
    const before = hearing.begin();
    const other = bench.under(reading);
    const facts = compiled.forLogs.plan.of(other.env, occurrence);
    readings[reading] = judgeUnder(other, compiled, occurrence, facts).verdict;
    hearing.resume(before);
  }
  if (READINGS.every((reading) => readings[reading] === own.readings[reading])) return own;
  return own.withReadings(readings, [...new Set([...own.questions, ...heard])]);
}

/** What is said under the reading of the bench; for a listener who only counts it, no more than that. */
function judgeUnder(
  bench: Bench,
  compiled: CompiledRule,
  occurrence: Occurrence,
  facts: PlacedFacts,
  listener?: Listener,
): DutyJudgement {
  const { when, duty, after, condition, contests } = compiled.forLogs;
  const applies = when === undefined ? true : when(facts);
  if (applies === false || (duty === undefined && isTooEarly(bench, compiled, occurrence))) {
    return unanimous['not-applicable'];
  }
  if (duty !== undefined) {
    return judgeResponse(bench, compiled, duty, occurrence, facts, applies, listener);
  }
  const truth =
    after === undefined ? condition?.(facts) : judgePrecedence(bench.env, after, occurrence, facts);
  return judgeTruth(compiled.missed, contests, facts, applies, truth, bench.reading);
}

/** An act before the rule was in force; of a duty it is the answer that counts (see `judgeResponse`). */
const isTooEarly = (bench: Bench, { from }: CompiledRule, { event }: Occurrence): boolean =>
  event.to < inForceSince(from, bench.env.zone);
