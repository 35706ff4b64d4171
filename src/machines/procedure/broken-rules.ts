import type { LogEvent } from '../../events/index';
import type { Profile } from '../../rules/index';
import type { Law } from './law';
import { judgeRule, type RuleOutcome } from './rule-outcome';
import { trialOf } from './trial';

/** The rules of a law that an act would break, or that leave a doubt which the law does not bear. */
export function brokenRules(
  profile: Profile,
  history: readonly LogEvent[],
  event: LogEvent,
  law: Law,
): readonly RuleOutcome[] {
  const trial = trialOf(profile, history, event);
  if (trial === undefined) return [];
  return law.rules
    .map((id) => judgeRule(trial, id))
    .filter(({ id, verdict }) => {
      if (verdict === 'violation') return true;
      if (verdict === 'indeterminate') return law.doubt === 'blocks';
      return verdict === 'not-applicable' && law.speaking?.includes(id) === true;
    });
}
