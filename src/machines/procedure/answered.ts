import type { LogEvent } from '../../events/index';
import type { Profile } from '../../rules/index';
import { judgeRule } from './judge-rule';
import type { MachineContext } from './machine-context';
import { trialOf } from './trial';

/**
 * Whether, with this act, nobody owes any more what rules of kind `response` ask: each duty has its
 * act, in time or late, and there is at least one. A doubt leaves it owed.
 */
export function isAnswered(
  profile: Profile,
  { history }: MachineContext,
  event: LogEvent,
  rules: readonly string[],
): boolean {
  const trial = trialOf(profile, history, event);
  if (trial === undefined) return false;
  const duties = rules
    .flatMap((id) => judgeRule(trial, id).judgements)
    .filter(({ verdict }) => verdict !== 'not-applicable');
  return duties.length > 0 && duties.every(({ act }) => act !== undefined);
}
