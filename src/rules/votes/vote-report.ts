import type { RuleSet } from '../rule-set';
import { type Majority, tallyVote, type VoteCount, type VoteResult } from './tally-vote';
import { voteThresholds } from './vote-thresholds';

/** A vote counted, and what open questions would make of it. */
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

/**
 * Counts a vote by the parameters in force on a civil day, also as the open questions on the quorum
 * (A01) and on whom two thirds are counted (A07) would have it.
 *
 * @returns `undefined` where the numbers are impossible; see `tallyVote`.
 * @throws ProtocolError `E_PARAMETER_UNKNOWN` where the rule set lacks a threshold.
 */
export function voteReport(
  given: VoteCount,
  majority: Majority,
  rules: RuleSet,
  day: number,
): VoteReport | undefined {
  const thresholds = voteThresholds(rules, day);
  const result = tallyVote(given, majority, thresholds);
  if (result === undefined) return undefined;
  const strict = rules.parameterOn('junta/quorum-strict', day);
  const questions: { question: string; carried: boolean; quorum: boolean }[] = [];
  if (typeof strict === 'number' && result.quorum && given.present < strict) {
    questions.push({ question: 'A01', carried: false, quorum: false });
  }
  const cast = given.for + given.against;
  const onCast = tallyVote({ ...given, present: cast }, majority, { ...thresholds, quorum: 0 });
  if (
    majority === 'two-thirds' &&
    cast > 0 &&
    onCast !== undefined &&
    result.quorum &&
    onCast.carried !== result.carried
  ) {
    questions.push({ question: 'A07', carried: onCast.carried, quorum: true });
  }
  const { castingVote, present, against } = given;
  return {
    count: {
      present,
      for: given.for,
      against,
      abstain: present - given.for - against,
      ...(castingVote === undefined ? {} : { castingVote }),
    },
    rule: majority,
    quorumNeeded: thresholds.quorum,
    result,
    questions,
  };
}
