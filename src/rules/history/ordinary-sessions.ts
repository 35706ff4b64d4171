import type { Environment } from './environment';
import { momentOf } from './field';
import type { HistoryEvent } from './history';
import { firstNotBefore, precedes } from './order';

/**
 * When the ordinary sessions of the Junta that open after an event opened and closed, in order, up to
 * the first that cannot be told from an extraordinary one. A session whose close is not on record was
 * over when the next one opened.
 */
function* ordinarySessions(env: Environment, event: HistoryEvent) {
  const openings = env.history.ofType('junta.session-opened');
  for (let at = firstNotBefore(openings, event.from); at < openings.length; at++) {
    const opened = openings[at] as HistoryEvent;
    const came = precedes(event, opened);
    if (came === false) continue;
    const { session } = opened.links;
    if (came === undefined || session === undefined) return;
    const convened = env.history.ofTypeWith('junta.convocation-issued', 'session', session).at(-1);
    if (convened?.data.kind === 'extraordinary') continue;
    if (convened?.data.kind !== 'ordinary') return;
    const closed =
      env.history.ofTypeWith('junta.session-closed', 'session', session).at(-1) ??
      openingAfter(openings, opened);
    yield { opened, closed };
  }
}

function openingAfter(
  openings: readonly HistoryEvent[],
  opened: HistoryEvent,
): HistoryEvent | undefined {
  for (let at = firstNotBefore(openings, opened.from); at < openings.length; at++) {
    const other = openings[at] as HistoryEvent;
    if (precedes(opened, other) === true) return other;
  }
  return undefined;
}

/** When the first ordinary session of the Junta after an event opened. */
export function nextOrdinaryOpensAt(env: Environment, event: HistoryEvent): unknown {
  const [next] = ordinarySessions(env, event);
  return next === undefined ? undefined : momentOf(next.opened);
}

/** When the second ordinary session of the Junta after an event closed. */
export function followingOrdinaryClosesAt(env: Environment, event: HistoryEvent): unknown {
  const [, following] = ordinarySessions(env, event);
  const closed = following?.closed;
  return closed === undefined ? undefined : momentOf(closed);
}
