import type { Bounds } from '../evaluate/bounds';
import type { Environment } from './environment';
import type { HistoryEvent } from './history';
import { precedes } from './order';

/** Non-permanent invitees of a session: they too receive the minutes of the sessions they attended. */
export function nonPermanentInvitees(
  env: Environment,
  event: HistoryEvent,
): readonly string[] | undefined {
  const session = event.links.session;
  if (session === undefined) return undefined;
  const people = env.history
    .ofTypeWith('junta.invitee-admitted', 'session', session)
    .filter((invitee) => invitee.data.kind === 'non-permanent')
    .map((invitee) => invitee.data.person)
    .filter((person) => typeof person === 'string');
  return [...new Set(people)];
}

/**
 * Non-permanent invitees who heard the case that an event is about without what the rules of an
 * invitee ask, at some opening of it in the session.
 */
export function unfitInvitees(env: Environment, event: HistoryEvent): number | Bounds | undefined {
  const { session, case: file } = event.links;
  const rules = env.parameter('junta/rules-of-an-invitee', event);
  if (session === undefined || file === undefined || !Array.isArray(rules)) return undefined;
  const people = nonPermanentInvitees(env, event) ?? [];
  const openings = env.history
    .ofSessionAndCase('junta.case-opened', session, file)
    .filter((act) => act.links.case === file && precedes(act, event) !== false);
  let atLeast = 0;
  let atMost = 0;
  for (const person of people) {
    const holds = openings.flatMap((act) => rules.map((rule) => env.holds(rule, act, person)));
    if (holds.includes(false)) atLeast++;
    if (holds.some((each) => each !== true) || openings.length === 0) atMost++;
  }
  const isKnown =
    env.history.knownThrough >= event.to &&
    !env.history.mayHaveLost(['junta.invitee-admitted', 'junta.case-opened'], file);
  if (!isKnown) atMost = Number.POSITIVE_INFINITY;
  return atLeast === atMost ? atLeast : { atLeast, atMost };
}
