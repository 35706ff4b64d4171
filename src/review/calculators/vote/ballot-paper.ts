import { MATTERS, type Matter } from '../../../events/index';

/** What a seat does in a vote. */
export const STANDS = ['absent', 'for', 'against', 'abstain'] as const;

export type Stand = (typeof STANDS)[number];

/** What the vote calculator is asked. */
export interface BallotPaper {
  /** What each seat does, by its code; a seat that is not named is absent. */
  readonly seats: Readonly<Record<string, Stand>>;
  readonly castingVote: 'for' | 'against' | undefined;
  readonly matter: Matter;
}

export const isStand = (text: string): text is Stand =>
  (STANDS as readonly string[]).includes(text);

export const isMatter = (text: string): text is Matter =>
  (MATTERS as readonly string[]).includes(text);
