import type { Reading, Truth } from '../../core/index';
import type { CompiledRule } from '../compiled-rule';
import type { Facts } from '../evaluate/fact-value';
import type { Occurrence } from '../history/facts';
import type { Judgement } from './judgement';
import { contest, everyReading } from './readings';

/**
 * What a rule makes of a truth value: met, missed or unknown, and what the open questions add.
 * Where it is unknown whether the rule applies at all, the outcome is unknown.
 */
export function judgeTruth(
  compiled: CompiledRule,
  occurrence: Occurrence,
  facts: Facts,
  applies: Truth,
  truth: Truth,
  reading: Reading,
): Judgement {
  const base = { compiled, occurrence, facts };
  if (applies === false) {
    return {
      ...base,
      verdict: 'not-applicable',
      readings: everyReading('not-applicable'),
      questions: [],
    };
  }
  if (applies === undefined || truth === undefined) {
    return {
      ...base,
      verdict: 'indeterminate',
      readings: everyReading('indeterminate'),
      questions: [],
    };
  }
  const outcome = everyReading(truth ? 'compliant' : compiled.missed);
  const { readings, questions } = contest(compiled, outcome, truth ? 'compliant' : 'missed', facts);
  return { ...base, verdict: readings[reading], readings, questions };
}

/** Judges a rule of kind `condition` on its facts alone. */
export function judgeCondition(
  compiled: CompiledRule,
  occurrence: Occurrence,
  facts: Facts,
  reading: Reading,
): Judgement {
  const applies = compiled.when === undefined ? true : compiled.when(facts);
  const truth = applies === false ? undefined : compiled.condition?.(facts);
  return judgeTruth(compiled, occurrence, facts, applies, truth, reading);
}
