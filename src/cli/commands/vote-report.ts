import type { Majority, VoteResult } from '../../rules/index';

/** What `mecanismo vote` computes: the result, and what open questions would make of it. */
export interface VoteReport {
  readonly count: {
    readonly present: number;
    readonly for: number;
    readonly against: number;
    readonly abstain: number;
    readonly castingVote?: 'for' | 'against';
  };
  readonly rule: Majority;
  readonly quorumNeeded: number;
  readonly result: VoteResult;
  /** Open questions on which the outcome turns, with the outcome under the other reading. */
  readonly questions: readonly {
    readonly question: string;
    readonly carried: boolean;
    readonly quorum: boolean;
  }[];
}
