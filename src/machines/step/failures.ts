import type { AnyStateMachine, SnapshotFrom } from 'xstate';
import type { LogEvent } from '../../events/index';
import type { Profile } from '../../rules/index';
import { brokenRules } from '../procedure/broken-rules';
import { concerns } from '../procedure/concerns';
import { type FailedGuard, failedGuard } from '../procedure/failed-guard';
import type { Law } from '../procedure/law';
import type { MachineContext } from '../procedure/machine-context';

interface Candidate {
  readonly guard?: unknown;
}

/**
 * The rules that an act breaks in the states where a machine is: of each state, those of the first
 * transition that is for such an act.
 */
export function failuresOf<M extends AnyStateMachine>(
  snapshot: SnapshotFrom<M>,
  profile: Profile,
  event: LogEvent,
): readonly FailedGuard[] {
  const context = snapshot.context as MachineContext;
  const failures = new Map<string, FailedGuard>();
  for (const node of snapshot._nodes) {
    const candidates = (node.transitions.get(event.type) ?? []) as readonly Candidate[];
    const law = candidates
      .map(({ guard }) => lawOf(guard))
      .find((terms) => terms !== undefined && concerns(profile, context, event, terms));
    if (law === undefined) continue;
    for (const outcome of brokenRules(profile, context.history, event, law)) {
      if (!failures.has(outcome.id)) failures.set(outcome.id, failedGuard(outcome));
    }
  }
  return [...failures.values()];
}

function lawOf(guard: unknown): Law | undefined {
  const { type, params } = (guard ?? {}) as { type?: unknown; params?: unknown };
  return type === 'satisfies' ? (params as Law) : undefined;
}
