import { READINGS, type Reading, type Truth, VERDICTS, type Verdict } from '../../core/index';
import type { Contested, Rule } from '../format/rule';

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

/** The verdict of a rule on what is known, under every reading. */
export interface FactsJudgement {
  readonly verdict: Verdict;
  readonly readings: Outcome;
  readonly questions: readonly string[];
}

/** One for each verdict on which the readings agree, made once: most occurrences need no other. */
export const unanimous = Object.fromEntries(
  VERDICTS.map((verdict) => [
    verdict,
    Object.freeze({ verdict, readings: everyReading(verdict), questions: NO_QUESTIONS }),
  ]),
) as Readonly<Record<Verdict, FactsJudgement>>;

/** An open question of a rule, with its condition as a closure over facts. */
export class Contest<Facts> {
  readonly question: string;
  readonly of: Contested['of'];
  readonly arises: (facts: Facts) => Truth;
  readonly verdict: Readonly<Partial<Record<Reading, Verdict>>>;

  constructor({ question, of, verdict }: Contested, arises: (facts: Facts) => Truth) {
    this.question = question;
    this.of = of;
    this.arises = arises;
    this.verdict = verdict;
  }
}

/** What a missed duty of the modality of a rule is, unless the rule says otherwise. */
export const missedVerdict = ({ missed, modality }: Rule): Verdict =>
  missed ?? (modality === 'soft-obligation' ? 'warning' : 'violation');

/**
 * Applies the open questions of a rule to its outcome: the first whose condition holds gives each
 * reading its verdict. Where it is unknown whether a question arises, both what it would answer and
 * what would follow without it are possible: a verdict stands only where they are the same.
 */
export function contest<Facts>(
  contests: readonly Contest<Facts>[],
  outcome: Outcome,
  result: 'compliant' | 'missed' | 'other',
  facts: Facts,
): ContestedOutcome {
  const arising: { readonly entry: Contest<Facts>; readonly arises: Truth }[] = [];
  for (let at = 0; at < contests.length && result !== 'other'; at++) {
    const entry = contests[at] as Contest<Facts>;
    if (entry.of !== undefined && entry.of !== result) continue;
    const arises = entry.arises(facts);
    if (arises !== false) arising.push({ entry, arises });
  }
  if (arising.length === 0) return { readings: outcome, questions: NO_QUESTIONS };
  const certain = arising.findIndex(({ arises }) => arises === true);
  const possible = certain === -1 ? arising : arising.slice(0, certain + 1);
  const readings = { ...outcome };
  const questions = new Set<string>();
  for (const reading of READINGS) {
    const answers = new Set<Verdict>(certain === -1 ? [outcome[reading]] : []);
    for (const { entry } of possible) {
      const verdict = entry.verdict[reading] ?? outcome[reading];
      answers.add(verdict);
      if (verdict !== outcome[reading]) questions.add(entry.question);
    }
    const [only] = answers;
    readings[reading] = answers.size === 1 && only !== undefined ? only : 'indeterminate';
  }
  return { readings, questions: [...questions] };
}
