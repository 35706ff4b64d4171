import type { RootCondition } from '../format/condition';
import type { Query } from '../format/fact';
import type { Bench } from './bench';
import type { Gap } from './gap';
import type { Judgement } from './judgement';
import { selectionGaps } from './selection-gaps';

/** What is not known of the facts of a condition that has no truth value; nothing where it has one. */
export function conditionGaps(
  condition: RootCondition | undefined,
  judgement: Judgement,
  bench: Bench,
  seen: Set<string> = new Set(),
): readonly Gap[] {
  if (condition === undefined) return [];
  const gaps: Gap[] = [];
  for (const { facts } of judgement.deciding(condition, undefined)) {
    for (const name of facts) gaps.push(...factGaps(name, judgement, bench, seen));
  }
  return gaps;
}

/** Where a fact that is unknown, or known only within bounds, would be said; each fact once. */
export function factGaps(
  name: string,
  judgement: Judgement,
  bench: Bench,
  seen: Set<string> = new Set(),
): readonly Gap[] {
  const value = judgement.fact(name);
  const isVague = typeof value === 'object' && !Array.isArray(value);
  if (seen.has(name) || (value !== undefined && !isVague)) return [];
  seen.add(name);
  const { event } = judgement.occurrence;
  const source = judgement.compiled.forLogs.sourceOf(name);
  const here = { fact: name, events: [event.type], event: event.id };
  if (source === undefined) return [{ ...here, kind: 'content' }];
  const { kind, path, isMoment, query } = source;
  const earlier = conditionGaps(source.onlyIf, judgement, bench, seen);
  if (earlier.length > 0) return earlier;
  if (query !== undefined) return queryGaps(name, query, isMoment, judgement, bench, seen);
  if (kind === 'figure') return [{ ...here, kind: 'calendar' }];
  if (kind !== 'computed') {
    const isDay = isVague && isMoment && kind === 'event';
    return [{ ...here, kind: isDay ? 'hour' : 'content', path }];
  }
  const { events = [event.type] } = source;
  return [
    { kind: 'content', fact: name, events, path },
    ...(events.includes(event.type) ? [] : completeness(name, events, bench)),
  ];
}

function queryGaps(
  name: string,
  query: Query,
  isMoment: boolean,
  judgement: Judgement,
  bench: Bench,
  seen: Set<string>,
): readonly Gap[] {
  const asked = (query.where ?? []).flatMap(({ value }) =>
    typeof value === 'object' && 'fact' in value
      ? factGaps(value.fact, judgement, bench, seen)
      : [],
  );
  const isEarlier = query.order === 'before' || query.order === 'by';
  const value =
    query.take === 'latest' || query.take === 'earliest'
      ? (query.value ?? 'occurredAt')
      : undefined;
  const gaps = selectionGaps(query, judgement, bench, {
    fact: name,
    order: query.order,
    value,
    until: isEarlier ? judgement.occurrence.event.to : bench.asOf,
  });
  if (asked.length + gaps.length > 0) return [...asked, ...gaps];
  // On record as a whole, and still nothing: what is there does not tell it.
  const isDay = isMoment && judgement.fact(name) !== undefined;
  const kind = isDay ? 'hour' : 'content';
  return [{ kind, fact: name, events: query.events, path: value }];
}

function completeness(fact: string, events: readonly string[], bench: Bench): readonly Gap[] {
  if (bench.env.history.isComplete) return [];
  return [{ kind: 'completeness', fact, events, path: 'completeThrough', until: bench.asOf }];
}
