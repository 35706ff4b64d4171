import type { Verdict } from '../../core/index';
import type { CompiledRule, Judgement } from '../../rules/index';

/** What one rule says of an event, over all that it runs through. */
export interface RuleOutcome {
  readonly id: string;
  /** The worst of its verdicts, from the guard's point of view. */
  readonly verdict: Verdict;
  /** The version in force; `undefined` where the rule set has none of that name. */
  readonly compiled: CompiledRule | undefined;
  readonly judgements: readonly Judgement[];
}
