import type { LogEvent } from '../../../../src/events/index';
import { SEATS } from '../../../support/case-log';
import { earlier, type Run } from './run';

export interface Counted {
  readonly present: number;
  readonly inFavour: number;
  readonly against: number;
}

type Seated = readonly { readonly seat: string }[];

/** The seats present at a moment of a session, from its attendance alone. */
export function presentAt(run: Run, event: LogEvent): ReadonlySet<string> | undefined {
  const ofSession = ({ refs }: LogEvent) => refs.session === event.refs.session;
  const opened = run.history
    .slice(0, run.history.indexOf(event))
    .findLast((past) => /^junta\.session-(opened|resumed)$/.test(past.type) && ofSession(past));
  if (opened === undefined || !Array.isArray(opened.data.attendance)) return undefined;
  const seats = new Set((opened.data.attendance as Seated).map(({ seat }) => seat));
  for (const { data, from } of earlier(run, event, 'junta.attendance-changed', ofSession)) {
    if (from < opened.from || typeof data.seat !== 'string') continue;
    if (data.change === 'joined') seats.add(data.seat);
    else seats.delete(data.seat);
  }
  return seats;
}

/** The vote on which a decision rests: the one that it names, or the only one of its case and session. */
export function voteOf(run: Run, decision: LogEvent | undefined): LogEvent | undefined {
  if (decision === undefined) return undefined;
  const { session, case: file } = decision.refs;
  const votes = earlier(
    run,
    decision,
    'junta.vote-held',
    ({ refs }) => refs.session === session && refs.case === file,
  );
  return decision.data.voteRef === undefined
    ? votes.length === 1
      ? votes[0]
      : undefined
    : run.history.find(({ id }) => id === decision.data.voteRef);
}

/** A vote counted from its ballots and the attendance, with integers. */
export function counted(run: Run, vote: LogEvent): Counted | undefined {
  if (!Array.isArray(vote.data.votes)) return undefined;
  // Without a list of those present, all of them may have been.
  const seats = presentAt(run, vote) ?? new Set<string>(SEATS);
  const votes = vote.data.votes as readonly { seat: string; vote: string }[];
  const of = (choice: string) =>
    votes.filter((ballot) => ballot.vote === choice && seats.has(ballot.seat)).length;
  return { present: seats.size, inFavour: of('for'), against: of('against') };
}
