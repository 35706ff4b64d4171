import type { Environment } from './environment';
import { momentOf } from './field';
import type { HistoryEvent } from './history';
import { precedes } from './order';

/**
 * When the ordinary sessions of the Junta that open after an event opened and closed, in order, up to
 * the first that cannot be told from an extraordinary one. A session whose close is not on record was
 * over when the next one opened.
 */
function ordinarySessions(env: Environment, event: HistoryEvent) {
  const sessions: { readonly opened: HistoryEvent; readonly closed: HistoryEvent | undefined }[] =
    [];
  const openings = env.history.ofType('junta.session-opened');
  for (const opened of openings) {
    const came = precedes(event, opened);
    if (came === false) continue;
    const { session } = opened.links;
    if (came === undefined || session === undefined) break;
    const convened = env.history.ofTypeWith('junta.convocation-issued', 'session', session).at(-1);
    if (convened?.data.kind === 'extraordinary') continue;
    if (convened?.data.kind !== 'ordinary') break;
    const closed =
      env.history.ofTypeWith('junta.session-closed', 'session', session).at(-1) ??
      openings.find((other) => precedes(opened, other) === true);
    sessions.push({ opened, closed });
  }
  return sessions;
}

/** When the first ordinary session of the Junta after an event opened. */
export function nextOrdinaryOpensAt(env: Environment, event: HistoryEvent): unknown {
  const next = ordinarySessions(env, event)[0];
  return next === undefined ? undefined : momentOf(next.opened);
}

/** When the second ordinary session of the Junta after an event closed. */
export function followingOrdinaryClosesAt(env: Environment, event: HistoryEvent): unknown {
  const closed = ordinarySessions(env, event)[1]?.closed;
  return closed === undefined ? undefined : momentOf(closed);
}
