import { READINGS, type Reading, VERDICTS, type Verdict } from '../../core/index';
import type { CompiledRule } from '../compiled-rule';
import type { Facts } from '../evaluate/fact-value';

export type Outcome = Readonly<Record<Reading, Verdict>>;

const uniform = Object.fromEntries(
  VERDICTS.map((verdict) => [
    verdict,
    Object.freeze(Object.fromEntries(READINGS.map((reading) => [reading, verdict]))),
  ]),
) as Readonly<Record<Verdict, Outcome>>;

/** The same verdict under every reading. */
export const everyReading = (verdict: Verdict): Outcome => uniform[verdict];

export interface ContestedOutcome {
  readonly readings: Outcome;
  readonly questions: readonly string[];
}

/** The empty list of questions. */
export const NO_QUESTIONS: readonly string[] = Object.freeze([]);

/**
 * Applies the open questions of a rule to its outcome: the first whose condition holds gives each
 * reading its verdict. Where it is unknown whether a question arises, both what it would answer and
 * what would follow without it are possible: a verdict stands only where they are the same.
 */
export function contest(
  compiled: CompiledRule,
  outcome: Outcome,
  result: 'compliant' | 'missed' | 'other',
  facts: Facts,
): ContestedOutcome {
  if (result === 'other' || compiled.contested.length === 0) {
    return { readings: outcome, questions: NO_QUESTIONS };
  }
  const arising = compiled.contested
    .filter(({ contest: { of } }) => of === undefined || of === result)
    .map((entry) => ({ entry, arises: entry.when(facts) }))
    .filter(({ arises }) => arises !== false);
  const certain = arising.findIndex(({ arises }) => arises === true);
  const possible = certain === -1 ? arising : arising.slice(0, certain + 1);
  const readings = { ...outcome };
  const questions = new Set<string>();
  for (const reading of READINGS) {
    const answers = new Set<Verdict>(certain === -1 ? [outcome[reading]] : []);
    for (const { entry } of possible) {
      const verdict = entry.verdict[reading] ?? outcome[reading];
      answers.add(verdict);
      if (verdict !== outcome[reading]) questions.add(entry.contest.question);
    }
    const [only] = answers;
    readings[reading] = answers.size === 1 && only !== undefined ? only : 'indeterminate';
  }
  return { readings, questions: [...questions] };
}
