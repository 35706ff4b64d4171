import { type Reading, type Truth, VERDICTS, type Verdict } from '../../core/index';
import type { CompiledRule } from '../compiled-rule';
import type { Facts } from '../evaluate/fact-value';
import type { Occurrence } from '../history/facts';
import type { Judgement } from './judgement';
import { contest, everyReading, NO_QUESTIONS, type Outcome } from './readings';

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
  if (applies === false) return unanimous['not-applicable'];
  if (applies === undefined || truth === undefined) return unanimous.indeterminate;
  const verdict = truth ? 'compliant' : compiled.missed;
  if (compiled.contested.length === 0) return unanimous[verdict];
  const result = truth ? 'compliant' : 'missed';
  const { readings, questions } = contest(compiled, everyReading(verdict), result, facts);
  return { verdict: readings[reading], readings, questions };
}

/** One for each verdict on which the readings agree, made once: most occurrences need no other. */
const unanimous = Object.fromEntries(
  VERDICTS.map((verdict) => [
    verdict,
    Object.freeze({ verdict, readings: everyReading(verdict), questions: NO_QUESTIONS }),
  ]),
) as Readonly<Record<Verdict, FactsJudgement>>;

/** Judges the condition of a rule on facts alone. */
export function judgeFacts(compiled: CompiledRule, facts: Facts, reading: Reading): FactsJudgement {
  const applies = compiled.when === undefined ? true : compiled.when(facts);
  const truth = applies === false ? undefined : compiled.condition?.(facts);
  return judgeTruth(compiled, facts, applies, truth, reading);
}

/** Judges a rule of kind `condition` on an occurrence to which it applies, or may. */
export function judgeCondition(
  compiled: CompiledRule,
  occurrence: Occurrence,
  facts: Facts,
  applies: Truth,
  reading: Reading,
): Judgement {
  const truth = compiled.condition?.(facts);
  return { compiled, occurrence, facts, ...judgeTruth(compiled, facts, applies, truth, reading) };
}
