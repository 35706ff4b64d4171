import type { Reading, Truth, Verdict } from '../../core/index';
import type { CompiledRule } from '../compiled-rule';
import type { Facts } from '../evaluate/fact-value';
import type { Occurrence } from '../history/facts';
import type { Judgement } from './judgement';
import { contest, everyReading, type Outcome } from './readings';

/** The verdict of a rule on facts, under every reading. */
export interface FactsJudgement {
  readonly verdict: Verdict;
  readonly readings: Outcome;
  readonly questions: readonly string[];
}

/**
 * What a rule makes of a truth value: met, missed or unknown, and what the open questions add.
 * Where it is unknown whether the rule applies at all, the outcome is unknown.
 */
export function judgeTruth(
  compiled: CompiledRule,
  facts: Facts,
  applies: Truth,
  truth: Truth,
  reading: Reading,
): FactsJudgement {
  if (applies === false) return settled('not-applicable');
  if (applies === undefined || truth === undefined) return settled('indeterminate');
  const outcome = everyReading(truth ? 'compliant' : compiled.missed);
  const { readings, questions } = contest(compiled, outcome, truth ? 'compliant' : 'missed', facts);
  return { verdict: readings[reading], readings, questions };
}

const settled = (verdict: Verdict): FactsJudgement => ({
  verdict,
  readings: everyReading(verdict),
  questions: [],
});

/** Judges the condition of a rule on facts alone. */
export function judgeFacts(compiled: CompiledRule, facts: Facts, reading: Reading): FactsJudgement {
  const applies = compiled.when === undefined ? true : compiled.when(facts);
  const truth = applies === false ? undefined : compiled.condition?.(facts);
  return judgeTruth(compiled, facts, applies, truth, reading);
}

/** Judges a rule of kind `condition` on an occurrence. */
export function judgeCondition(
  compiled: CompiledRule,
  occurrence: Occurrence,
  facts: Facts,
  reading: Reading,
): Judgement {
  return { compiled, occurrence, facts, ...judgeFacts(compiled, facts, reading) };
}
