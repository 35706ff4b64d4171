import type { Query } from '../format/fact';
import { placeOfComputed } from '../history/computed-places';
import type { HistoryEvent } from '../history/history';
import { decisionOf, voteOf } from '../history/linked';
import { byTime } from '../history/order';
import { inOrder } from '../history/query';
import type { Bench } from './bench';
import type { Judgement } from './judgement';

/** The references that tie a computed source to its events, the narrowest first. */
const TIES = ['session', 'inconformidad', 'measure', 'case'] as const;

/** The events on record from which a fact of a judgement was read, in order; none for a figure of law. */
export function factEvents(
  name: string,
  judgement: Judgement,
  { env }: Bench,
): readonly HistoryEvent[] {
  const { compiled, occurrence } = judgement;
  const { event, links } = occurrence;
  const source = compiled.rule.facts?.[name]?.source;
  if (source === undefined || (typeof source !== 'string' && 'parameter' in source)) return [];
  if (typeof source !== 'string') {
    const query = source as Query;
    const found = inOrder(judgement.matchesOf(query, env) ?? [], query.order, event)
      .filter(({ sure }) => sure)
      .map((match) => match.event);
    if (query.take === 'latest') return found.slice(-1);
    return query.take === 'earliest' ? found.slice(0, 1) : found;
  }
  const [root] = source.split('.');
  if (root === 'event' || root === 'item') return [event];
  if (root === 'vote') return [voteOf(env, event)].filter((vote) => vote !== undefined);
  if (root === 'decision') return [decisionOf(env, event)].filter((each) => each !== undefined);
  const events = placeOfComputed(source)?.events;
  if (events === undefined) return [event];
  const tie = TIES.find((key) => links[key] !== undefined);
  return events
    .flatMap((type) =>
      tie === undefined ? [] : env.history.ofTypeWith(type, tie, links[tie] as string),
    )
    .sort(byTime);
}
