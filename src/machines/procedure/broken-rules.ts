import type { LogEvent } from '../../events/index';
import type { Profile } from '../../rules/index';
import { judgeRule } from './judge-rule';
import type { Law } from './law';
import type { RuleOutcome } from './rule-outcome';
import { type Trial, trialOf } from './trial';

/** The rules of a law that an act would break, or that leave a doubt which the law does not bear. */
export function brokenRules(
  profile: Profile,
  history: readonly LogEvent[],
  event: LogEvent,
  law: Law,
): readonly RuleOutcome[] {
  const trial = trialOf(profile, history, event);
  if (trial === undefined) return law.doubt === 'blocks' ? law.rules.map(undecidedIn(profile)) : [];
  const speaking = law.speaking ?? [];
  const misplaced = restsOnAnotherKind(trial, law.decided);
  return law.rules
    .map((id) => judgeRule(trial, id))
    .filter(({ id, verdict }) => {
      if (verdict === 'violation') return true;
      if (verdict === 'indeterminate') return law.doubt === 'blocks';
      return speaking.includes(id) && (misplaced || verdict === 'not-applicable');
    });
}

/** Whether the act names a decision of the Junta that decided something else. */
function restsOnAnotherKind({ bench, event }: Trial, kinds: Law['decided']): boolean {
  const { decision } = event.links;
  if (kinds === undefined || decision === undefined) return false;
  const named = bench.env.history.ofTypeWith('junta.decision-adopted', 'decision', decision)[0];
  return named !== undefined && !kinds.includes(named.data.kind as string);
}

/** What no judge can look at is not shown to be lawful. */
const undecidedIn =
  ({ rules }: Profile) =>
  (id: string): RuleOutcome => ({
    id,
    verdict: 'indeterminate',
    compiled: rules.versionsOf(id)[0],
    judgements: [],
  });
