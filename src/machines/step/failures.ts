import type { AnyMachineSnapshot } from 'xstate';
import type { LogEvent } from '../../events/index';
import type { Profile } from '../../rules/index';
import { brokenRules } from '../procedure/broken-rules';
import { concerns } from '../procedure/concerns';
import { type FailedGuard, failedGuard } from '../procedure/failed-guard';
import type { Noting } from '../procedure/guards';
import type { Law } from '../procedure/law';
import type { MachineContext } from '../procedure/machine-context';
import { trialOf } from '../procedure/trial';

interface Candidate {
  readonly guard?: unknown;
}

/**
 * The rules that an act breaks in the states where a machine is: of each state, those of the first
 * transition that is for such an act. With `everyDoubt`, also those that the record leaves open.
 */
export function failuresOf(
  snapshot: AnyMachineSnapshot,
  profile: Profile,
  event: LogEvent,
  everyDoubt = false,
): readonly FailedGuard[] {
  const context = snapshot.context as MachineContext;
  const failures = new Map<string, FailedGuard>();
  const laws = snapshot._nodes.flatMap((node): readonly Law[] => {
    const candidates = (node.transitions.get(event.type) ?? []) as readonly Candidate[];
    const law = candidates
      .flatMap(({ guard }) => lawsOf(guard))
      .find((terms) => concerns(profile, context, event, terms));
    return law === undefined ? [] : [law];
  });
  const bench = laws.length === 0 ? undefined : trialOf(profile, context.history, event)?.bench;
  for (const law of new Set(laws)) {
    const asked: Law = everyDoubt ? { ...law, doubt: 'blocks' } : law;
    for (const outcome of brokenRules(profile, context.history, event, asked)) {
      if (!failures.has(outcome.id))
        failures.set(outcome.id, failedGuard(outcome, bench, profile.rules));
    }
  }
  return [...failures.values()];
}

function lawsOf(guard: unknown): readonly Law[] {
  const { type, params } = (guard ?? {}) as { type?: unknown; params?: unknown };
  if (type === 'satisfies') return [params as Law];
  return type === 'isEvidence' && !(params as Noting).own ? (params as Noting).laws : [];
}
