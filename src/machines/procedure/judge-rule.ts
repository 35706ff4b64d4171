import type { Verdict } from '../../core/index';
import { type CompiledRule, judge } from '../../rules/index';
import { occurrenceOf } from './occurrence';
import type { RuleOutcome } from './rule-outcome';
import type { Trial } from './trial';

/** From what stops an act to what lets it pass. */
const GRAVITY: readonly Verdict[] = [
  'violation',
  'indeterminate',
  'contestable',
  'warning',
  'pending',
  'compliant',
  'not-applicable',
];

/**
 * Judges a rule on an event with the judge of the audit. A rule that the profile lacks, or one about
 * an act that is not on record, is undecided.
 */
export function judgeRule(trial: Trial, id: string): RuleOutcome {
  const known = trial.outcomes.get(id);
  if (known !== undefined) return known;
  const outcome = outcomeOf(trial, id);
  trial.outcomes.set(id, outcome);
  return outcome;
}

function outcomeOf({ profile, bench, event }: Trial, id: string): RuleOutcome {
  const { rules } = profile;
  const [first] = rules.versionsOf(id);
  if (first === undefined) return undecided(id, undefined);
  const occurrence = occurrenceOf(bench, event, first.rule.on);
  if (occurrence === undefined) return undecided(id, first);
  const compiled = rules.versionOn(id, occurrence.day);
  if (compiled === undefined) return { ...undecided(id, first), verdict: 'not-applicable' };
  const judgements = judge(bench, compiled, occurrence);
  const verdicts = new Set(judgements.map(({ verdict }) => verdict));
  const verdict = GRAVITY.find((candidate) => verdicts.has(candidate)) ?? 'not-applicable';
  return { id, verdict, compiled, judgements };
}

const undecided = (id: string, compiled: CompiledRule | undefined): RuleOutcome => ({
  id,
  verdict: 'indeterminate',
  compiled,
  judgements: [],
});
