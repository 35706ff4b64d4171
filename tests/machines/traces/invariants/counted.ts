import type { LogEvent } from '../../../../src/events/index';
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

/** The vote on which a decision rests, by the id that it names. */
export function voteOf(run: Run, decision: LogEvent | undefined): LogEvent | undefined {
  return run.history.find(({ id }) => id === decision?.data.voteRef);
}

/** A vote counted from its ballots and the attendance, with integers. */
export function counted(run: Run, vote: LogEvent): Counted | undefined {
  const seats = presentAt(run, vote);
  if (seats === undefined || !Array.isArray(vote.data.votes)) return undefined;
  const votes = vote.data.votes as readonly { seat: string; vote: string }[];
  const of = (choice: string) =>
    votes.filter((ballot) => ballot.vote === choice && seats.has(ballot.seat)).length;
  return { present: seats.size, inFavour: of('for'), against: of('against') };
}
