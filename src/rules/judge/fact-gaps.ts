import type { RootCondition } from '../format/condition';
import type { Query } from '../format/fact';
import { placeOfComputed } from '../history/computed-places';
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
  const { occurrence, compiled } = judgement;
  const { event } = occurrence;
  const declared = compiled.rule.facts?.[name];
  const here = { fact: name, events: [event.type], event: event.id };
  if (declared === undefined) return [{ ...here, kind: 'content' }];
  const earlier = conditionGaps(declared.onlyIf, judgement, bench, seen);
  if (earlier.length > 0) return earlier;
  const { source } = declared;
  if (typeof source === 'string') {
    const [root, ...rest] = source.split('.');
    const path = rest.join('.');
    const isDay = isVague && declared.type === 'moment';
    if (root === 'event') return [{ ...here, kind: isDay ? 'hour' : 'content', path }];
    if (root === 'item') return [{ ...here, kind: 'content', path: itemPath(judgement, rest) }];
    const { events = [event.type], path: key } = placeOfComputed(source) ?? {};
    return [
      { kind: 'content', fact: name, events, path: key },
      ...(events.includes(event.type) ? [] : completeness(name, events, bench)),
    ];
  }
  if ('parameter' in source) return [{ ...here, kind: 'calendar' }];
  return queryGaps(name, source as Query, judgement, bench, seen);
}

function queryGaps(
  name: string,
  query: Query,
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
  const { type } = judgement.compiled.rule.facts?.[name] ?? {};
  const isDay = type === 'moment' && judgement.fact(name) !== undefined;
  const kind = isDay ? 'hour' : 'content';
  return [{ kind, fact: name, events: query.events, path: value }];
}

function completeness(fact: string, events: readonly string[], bench: Bench): readonly Gap[] {
  if (bench.env.history.isComplete) return [];
  return [{ kind: 'completeness', fact, events, path: 'completeThrough', until: bench.asOf }];
}

/** `data.votes[].vote` where the rule runs through the votes of its event. */
function itemPath({ compiled: { rule } }: Judgement, rest: readonly string[]): string | undefined {
  const source = rule.forEach?.source;
  const isField = typeof source === 'string' && source.startsWith('event.');
  const list = isField ? [`${source.slice('event.'.length)}[]`] : [];
  const path = [...list, ...rest].join('.');
  return path === '' ? undefined : path;
}
