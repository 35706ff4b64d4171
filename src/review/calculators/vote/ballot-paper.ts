import { MATTERS, type Matter } from '../../../events/index';

/** What a seat does in a vote. */
export const STANDS = ['absent', 'for', 'against', 'abstain'] as const;

export type Stand = (typeof STANDS)[number];

/** What the vote calculator is asked. */
export interface BallotPaper {
  /** What each seat does, by its code; a seat that is not named is absent. */
  readonly seats: Readonly<Record<string, Stand>>;
  /** Seat that presides; absent where it is not on record. */
  readonly presiding: string | undefined;
  readonly castingVote: 'for' | 'against' | undefined;
  readonly matter: Matter;
}

export const isStand = (text: string): text is Stand =>
  (STANDS as readonly string[]).includes(text);

export const isMatter = (text: string): text is Matter =>
  (MATTERS as readonly string[]).includes(text);

export const isPresent = ({ seats }: Pick<BallotPaper, 'seats'>, seat: string): boolean =>
  Object.hasOwn(seats, seat) && seats[seat] !== 'absent';

/** The seat that presides, if it attends: nobody presides from elsewhere. */
export const presidingSeat = (paper: BallotPaper): string | undefined =>
  paper.presiding !== undefined && isPresent(paper, paper.presiding) ? paper.presiding : undefined;

/** The casting vote belongs to whoever presides (art. 21): without a presidency there is none. */
export const castingVoteOf = (paper: BallotPaper): BallotPaper['castingVote'] =>
  presidingSeat(paper) === undefined ? undefined : paper.castingVote;
