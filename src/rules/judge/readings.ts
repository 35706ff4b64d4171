import { READINGS, type Reading, type Verdict } from '../../core/index';
import type { CompiledRule } from '../compiled-rule';
import type { Facts } from '../evaluate/fact-value';

export type Outcome = Readonly<Record<Reading, Verdict>>;

/** The same verdict under every reading. */
export function everyReading(verdict: Verdict): Outcome {
  return Object.fromEntries(READINGS.map((reading) => [reading, verdict])) as Outcome;
}

export interface ContestedOutcome {
  readonly readings: Outcome;
  readonly questions: readonly string[];
}

/**
 * Applies the open questions of a rule to its outcome: the first whose condition holds gives each
 * reading its verdict. Where it is unknown whether a question arises, a verdict stands only if the
 * question would not change it.
 */
export function contest(
  compiled: CompiledRule,
  outcome: Outcome,
  result: 'compliant' | 'missed' | 'other',
  facts: Facts,
): ContestedOutcome {
  if (result === 'other') return { readings: outcome, questions: [] };
  const readings: Record<Reading, Verdict> = { ...outcome };
  const questions: string[] = [];
  for (const { contest: entry, when } of compiled.contested) {
    if (entry.of !== undefined && entry.of !== result) continue;
    const arises = when(facts);
    if (arises === false) continue;
    let changes = false;
    for (const reading of READINGS) {
      const answer = entry.verdict[reading];
      if (answer === undefined || answer === readings[reading]) continue;
      readings[reading] = arises === true ? answer : 'indeterminate';
      changes = true;
    }
    if (changes) questions.push(entry.question);
    if (arises === true) break;
  }
  return { readings, questions };
}
