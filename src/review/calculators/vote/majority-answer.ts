import type { Majority, Question, VoteReport } from '../../../rules/index';

/** One majority, as the count of the library has it. */
export interface MajorityAnswer {
  readonly majority: Majority;
  readonly name: string;
  /** The provisions that ask for it. */
  readonly places: string;
  readonly report: VoteReport;
  /** Open questions on which it turns, with what the other reading would make of the vote. */
  readonly questions: readonly { readonly question: Question; readonly outcome: string }[];
}
