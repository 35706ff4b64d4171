import type { Truth } from '../../core/index';
import type { Facts } from '../evaluate/fact-value';
import type { Query } from '../format/fact';
import type { Environment } from './environment';
import { fieldOf } from './field';
import type { HistoryEvent } from './history';
import { precedes } from './order';
import { type Links, type Match, select } from './select';

/** What a query answers where some event may be the one meant, and may not: never a default. */
export const UNCERTAIN = Symbol('uncertain');

/**
 * A fact read from the other events of the log. That something did not happen is a fact only as far
 * as the log is complete; a match of uncertain content or order makes the answer unknown.
 */
export function runQuery(
  env: Environment,
  query: Query,
  judged: HistoryEvent,
  links: Links,
  facts: Facts,
): unknown {
  const candidates = select(env, query, links, facts);
  if (candidates === undefined) return undefined;
  const matches = inOrder(candidates, query.order, judged);
  const absenceIsKnown =
    !env.history.mayHaveLost(query.events, links.case, query.same) &&
    (env.history.isComplete ||
      ((query.order === 'before' || query.order === 'by') &&
        env.history.knownThrough >= judged.to));
  switch (query.take) {
    case 'exists':
      if (matches.some((match) => match.sure)) return true;
      if (matches.length > 0) return UNCERTAIN;
      return absenceIsKnown ? false : undefined;
    case 'count':
      return counted(matches.filter((match) => match.sure).length, matches.length, absenceIsKnown);
    case 'distinct': {
      const values = (some: readonly Match[]) =>
        new Set(some.map((match) => fieldOf(match.event, query.value ?? 'id'))).size;
      return counted(
        values(matches.filter((match) => match.sure)),
        values(matches),
        absenceIsKnown,
      );
    }
    case 'latest':
      return chosenValue(matches, matches.length - 1, query);
    case 'earliest':
      return chosenValue(matches, 0, query);
  }
}

/** The candidates that stand in the order asked for, and those of which nobody knows. */
export function inOrder(
  candidates: readonly Match[],
  order: Query['order'],
  judged: HistoryEvent,
): readonly Match[] {
  if (order === 'any') return candidates.filter((match) => match.event !== judged);
  const matches: Match[] = [];
  for (const match of candidates) {
    if (match.event === judged) continue;
    const truth = standsInOrder(match.event, judged, order);
    if (truth !== false) matches.push({ event: match.event, sure: match.sure && truth === true });
  }
  return matches;
}

/** `by` is at the latest together: what is done in the same instant is in time, whatever its line. */
function standsInOrder(event: HistoryEvent, judged: HistoryEvent, order: Query['order']): Truth {
  if (order === 'after') return precedes(judged, event);
  if (order === 'by' && event.from === judged.from && event.to === judged.to) return true;
  return precedes(event, judged);
}

function counted(sure: number, possible: number, absenceIsKnown: boolean): unknown {
  if (!absenceIsKnown) return { atLeast: sure, atMost: Number.POSITIVE_INFINITY };
  return sure === possible ? sure : { atLeast: sure, atMost: possible };
}

/** The first or last match decides only where it is sure which one that is. */
function chosenValue(matches: readonly Match[], at: number, query: Query): unknown {
  const match = matches[at];
  if (match === undefined) return undefined;
  if (!match.sure) return UNCERTAIN;
  return fieldOf(match.event, query.value ?? 'occurredAt');
}
