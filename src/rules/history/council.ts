import { civilDayOf } from '../../core/index';
import type { Bounds } from '../evaluate/bounds';
import type { Environment } from './environment';
import { memberOf } from './field';
import type { HistoryEvent } from './history';
import { precedes } from './order';

/** Votes of the candidates of an election, most first; unknown where one of them cannot be read. */
function votesOf({ data }: HistoryEvent): readonly number[] | undefined {
  if (!Array.isArray(data.candidates)) return undefined;
  const votes = data.candidates.map((candidate) => memberOf(candidate, ['votes']));
  if (!votes.every((count) => typeof count === 'number')) return undefined;
  return votes.sort((a, b) => b - a);
}

/** How many different people are on the attendance list of a session of the Council. */
function attending(_env: Environment, { data }: HistoryEvent): number | undefined {
  if (!Array.isArray(data.attendance)) return undefined;
  const people = data.attendance.map((entry) => memberOf(entry, ['person']));
  return people.every((person) => typeof person === 'string') ? new Set(people).size : undefined;
}

/**
 * Votes on ratification, before an event, in which more councillors were against than for (A80). A
 * vote that cannot be read, or one that the log may not have, leaves the number between two.
 */
function refusedRatifications(env: Environment, event: HistoryEvent): number | Bounds {
  let atLeast = 0;
  let atMost = 0;
  for (const vote of env.history.ofType('consejo.ratification-voted')) {
    const came = precedes(vote, event);
    const { forRatify, against } = vote.data;
    const isRead = typeof forRatify === 'number' && typeof against === 'number';
    if (came === false || (isRead && against <= forRatify)) continue;
    atMost++;
    if (came === true && isRead) atLeast++;
  }
  const isKnown =
    env.history.knownThrough >= event.to &&
    !env.history.mayHaveLost(['consejo.ratification-voted'], undefined);
  if (!isKnown) atMost = Number.POSITIVE_INFINITY;
  return atLeast === atMost ? atLeast : { atLeast, atMost };
}

/**
 * Civil months from the month of an event to that of the next ordinary session of the Council; where
 * none is on record, to that of the last instant of which the log tells.
 */
function monthsToNextSession(env: Environment, event: HistoryEvent): number | undefined {
  const next = env.history
    .ofType('consejo.session-held')
    .find(
      (session) =>
        session !== event && session.data.kind === 'ordinary' && precedes(event, session) !== false,
    );
  const first = monthOf(env, event.from);
  const last = monthOf(env, next?.from ?? env.history.knownThrough);
  return first === undefined || last === undefined ? undefined : Math.max(last - first, 0);
}

function monthOf({ zone }: Environment, epochMs: number): number | undefined {
  if (!zone.covers(epochMs)) return undefined;
  const { year, month } = civilDayOf(zone.dayOf(epochMs));
  return year * 12 + month;
}

/**
 * How many of the people whom an event names were designated with an experience; one whose
 * designation is not on record, or does not tell, may have it.
 */
const experiencedIn =
  (experience: string) =>
  (env: Environment, event: HistoryEvent): number | Bounds | undefined => {
    const { members } = event.data;
    if (!Array.isArray(members)) return undefined;
    const designations = env.history.ofType('consejo.member-designated');
    const known = [...new Set(members)].map((person) => {
      const designated = designations.findLast(
        (each) => each.data.person === person && precedes(each, event) === true,
      );
      const proven = memberOf(designated?.data.profile, ['experience']);
      return Array.isArray(proven) ? proven.includes(experience) : undefined;
    });
    const atLeast = known.filter((has) => has === true).length;
    const atMost = known.filter((has) => has !== false).length;
    return atLeast === atMost ? atLeast : { atLeast, atMost };
  };

/** What rules ask of the Consejo Consultivo that several lines of a list or of the log decide. */
export const council = {
  'council.mostVotes': (_env: Environment, event: HistoryEvent) => votesOf(event)?.[0],
  'council.nextVotes': (_env: Environment, event: HistoryEvent) => {
    const votes = votesOf(event);
    return votes === undefined || votes.length === 0 ? undefined : (votes[1] ?? 0);
  },
  'council.votesCast': (_env: Environment, event: HistoryEvent) =>
    votesOf(event)?.reduce((sum, votes) => sum + votes, 0),
  'council.attending': attending,
  'council.namedInHumanRights': experiencedIn('human-rights'),
  'council.namedInJournalism': experiencedIn('journalism'),
  'council.refusedRatifications': refusedRatifications,
  'council.monthsToNextSession': monthsToNextSession,
} as const;
