import type { Reading, Truth, Verdict } from '../../core/index';
import {
  type CompiledCondition,
  compileCondition,
  type FactTypes,
} from '../evaluate/compile-condition';
import type { Facts } from '../evaluate/fact-value';
import type { Rule } from '../format/rule';
import {
  Contest,
  contest,
  everyReading,
  type FactsJudgement,
  missedVerdict,
  NO_QUESTIONS,
  unanimous,
} from './readings';

/**
 * What a rule makes of a truth value: met, missed or unknown, and what the open questions add.
 * Where it is unknown whether the rule applies at all, the outcome is unknown.
 */
export function judgeTruth<F>(
  missed: Verdict,
  contests: readonly Contest<F>[],
  facts: F,
  applies: Truth,
  truth: Truth,
  reading: Reading,
): FactsJudgement {
  if (applies === false) return unanimous['not-applicable'];
  if (applies === undefined || truth === undefined) return unanimous.indeterminate;
  const verdict = truth ? 'compliant' : missed;
  if (contests.length === 0) return unanimous[verdict];
  const result = truth ? 'compliant' : 'missed';
  const { readings, questions } = contest(contests, everyReading(verdict), result, facts);
  return questions === NO_QUESTIONS
    ? unanimous[verdict]
    : { verdict: readings[reading], readings, questions };
}

/** A rule as it is judged on facts that somebody hands over by name. */
export class RuleOnFacts {
  readonly when: CompiledCondition | undefined;
  readonly condition: CompiledCondition | undefined;
  readonly contests: readonly Contest<Facts>[];
  readonly missed: Verdict;

  /** @param types where the facts are not typed yet. */
  constructor(rule: Rule, types?: FactTypes) {
    this.when = rule.when === undefined ? undefined : compileCondition(rule.when, types);
    this.condition =
      rule.kind === 'condition' ? compileCondition(rule.condition, types) : undefined;
    this.contests = (rule.contested ?? []).map(
      (entry) => new Contest(entry, compileCondition(entry.when, types)),
    );
    this.missed = missedVerdict(rule);
  }
}

/** Judges the condition of a rule on facts alone. */
export function judgeFacts(
  { when, condition, contests, missed }: RuleOnFacts,
  facts: Facts,
  reading: Reading,
): FactsJudgement {
  const applies = when === undefined ? true : when(facts);
  const truth = applies === false ? undefined : condition?.(facts);
  return judgeTruth(missed, contests, facts, applies, truth, reading);
}
