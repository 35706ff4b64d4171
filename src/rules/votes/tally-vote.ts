import type { Truth } from '../../core/index';

/** A count of ballots. `abstain` are present members who did not vote for or against. */
export interface VoteCount {
  readonly present: number;
  readonly for: number;
  readonly against: number;
  /** How the chair used the casting vote; absent when it was not used. */
  readonly castingVote?: 'for' | 'against' | undefined;
}

/** The thresholds, all of them data: integers, never decimals. */
export interface VoteThresholds {
  /** Members that make a sitting valid (art. 13). */
  readonly quorum: number;
  /** Seats of the body (art. 6). */
  readonly seats: number;
  /** Two thirds is 2 over 3 (arts. 102 and 109). */
  readonly qualified: { readonly numerator: number; readonly denominator: number };
}

/** More for than against (art. 21), or two thirds of those present (arts. 102 and 109). */
export type Majority = 'majority' | 'two-thirds';

/** What a vote came to. */
export interface VoteResult {
  readonly quorum: boolean;
  readonly tie: boolean;
  /** The casting vote was used where the law does not give one. */
  readonly castingVoteMisused: boolean;
  /**
   * Ballots in favour that this majority needs against the others as they are: two thirds of those
   * present, or one more than those against, which may be more than there are seats.
   */
  readonly needed: number;
  readonly carried: boolean;
}

/**
 * Counts a vote.
 *
 * A simple majority is more for than against among the votes cast; the casting vote breaks a tie
 * with at least one ballot on each side (art. 21; questions A04 and A09). Two thirds is counted on
 * the members present, abstentions included, and never uses the casting vote (arts. 102, 109; A06
 * to A08). Without quorum nothing is carried (art. 13), and without a ballot in favour neither.
 *
 * @returns `undefined` where the numbers are impossible: not whole, negative, more ballots than
 * members present, or more members than seats.
 */
export function tallyVote(
  count: VoteCount,
  majority: Majority,
  thresholds: VoteThresholds,
): VoteResult | undefined {
  const { present, against, castingVote } = count;
  const inFavour = count.for;
  const whole = [present, inFavour, against].every((n) => Number.isSafeInteger(n) && n >= 0);
  if (!whole || inFavour + against > present || present > thresholds.seats) return undefined;
  const quorum = present >= thresholds.quorum;
  const tie = inFavour === against && inFavour > 0;
  const castingVoteMisused = castingVote !== undefined && (majority === 'two-thirds' || !tie);
  const { numerator, denominator } = thresholds.qualified;
  if (majority === 'two-thirds') {
    return {
      quorum,
      tie,
      castingVoteMisused,
      needed: Math.max(1, Math.ceil((numerator * present) / denominator)),
      carried: quorum && inFavour > 0 && denominator * inFavour >= numerator * present,
    };
  }
  const broken: Truth = tie ? castingVote === 'for' : false;
  return {
    quorum,
    tie,
    castingVoteMisused,
    needed: against + 1,
    carried: quorum && (inFavour > against || broken),
  };
}
