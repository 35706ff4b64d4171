import { useMemo, useState } from 'preact/hooks';
import { federal } from '../../../rules/index';
import type { BallotPaper } from '../vote/ballot-paper';
import { voteAnswer, votingSeats } from '../vote/vote-answer';
import { BallotFields } from './ballot-fields';
import { VoteResult } from './vote-result';

/** Who attends and how each votes, and what comes of it. */
export function VoteCalculator() {
  const profile = federal();
  // The page has no clock: a vote is counted by the last parameters that are known.
  const day = profile.calendars.union.coverage.to;
  const seats = votingSeats(profile, day);
  const [paper, setPaper] = useState<BallotPaper>({
    seats: Object.fromEntries(seats.map((seat) => [seat, 'for' as const])),
    presiding: seats[0],
    castingVote: undefined,
    matter: 'grant',
  });
  const answer = useMemo(() => voteAnswer(paper, profile, day), [paper]);
  return (
    <>
      <BallotFields
        seats={seats}
        paper={paper}
        change={(part) => setPaper((last) => ({ ...last, ...part }))}
      />
      <VoteResult answer={answer} />
    </>
  );
}
