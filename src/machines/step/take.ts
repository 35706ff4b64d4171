import type { AnyMachineSnapshot, AnyStateMachine } from 'xstate';
import type { LogEvent } from '../../events/index';
import type { Profile } from '../../rules/index';
import { isAboutSubject, isCorrection, isSpent } from '../procedure/concerns';
import type { FailedGuard } from '../procedure/failed-guard';
import type { MachineContext } from '../procedure/machine-context';
import type { TransitionMeta } from '../procedure/meta';
import { remember } from '../procedure/remember';
import { actorScopeOf } from './actor-scope';
import { failuresOf } from './failures';

/**
 * - `applied`: the machine took the act, or noted what it was shown.
 * - `blocked`: a rule forbids it; `failed` says which.
 * - `not-enabled`: the state has no place for it, or it was seen before. The state does not change.
 * - `unknown-event`: it cannot be read, or its type is not of the vocabulary. Nothing changes.
 */
export type StepOutcome = 'applied' | 'blocked' | 'not-enabled' | 'unknown-event';

/** What a machine made of an event that can be read. */
export interface Taking {
  readonly snapshot: AnyMachineSnapshot;
  readonly outcome: StepOutcome;
  /** A transition of the procedure was taken; an event that was only noted is no act. */
  readonly acted: boolean;
  /** Rules that the event breaks; in `audit` mode the step is taken all the same. */
  readonly failed: readonly FailedGuard[];
}

interface Transition {
  readonly guard?: { readonly params?: { readonly own?: unknown } } | undefined;
  readonly meta?: TransitionMeta;
}

type Guard = (args: { context: unknown; event: LogEvent }, params: unknown) => boolean;

/** Puts an event before a machine, without looking at the duties that it begins or ends. */
export function take(
  machine: AnyStateMachine,
  profile: Profile,
  snapshot: AnyMachineSnapshot,
  event: LogEvent,
): Taking {
  const context = snapshot.context as MachineContext;
  const still = { snapshot, acted: false, failed: [] };
  if (isSpent(context, event)) return { ...still, outcome: 'not-enabled' };
  const taken = transitionsOn(machine, snapshot, event);
  if (taken.length === 0) {
    const failed = failuresOf(snapshot, profile, event);
    return { ...still, failed, outcome: failed.length > 0 ? 'blocked' : 'not-enabled' };
  }
  const acted = taken.some(({ meta }) => meta?.evidence !== true);
  if (acted) {
    return {
      snapshot: machine.transition(snapshot as never, event, actorScopeOf(machine)),
      outcome: 'applied',
      acted,
      failed: failuresOf(snapshot, profile, event),
    };
  }
  const ofItself =
    taken.some(({ guard }) => guard?.params?.own === true) &&
    !isCorrection(context, event) &&
    isAboutSubject(profile, context, event);
  return {
    ...still,
    snapshot: noted(profile, snapshot, event),
    outcome: ofItself ? 'not-enabled' : 'applied',
  };
}

/**
 * The transitions that a machine takes on an event. XState asks every state that the machine is in;
 * most events are an act in none of them, so that only what the machine notes is left to ask about.
 */
function transitionsOn(
  machine: AnyStateMachine,
  snapshot: AnyMachineSnapshot,
  event: LogEvent,
): readonly Transition[] {
  const { root } = machine;
  const isAct = snapshot._nodes.some((node) => node !== root && node.transitions.has(event.type));
  const notings = (root.transitions.get(event.type) ?? []) as readonly Transition[];
  if (isAct || notings.some(({ guard, meta }) => guard === undefined || meta?.evidence !== true)) {
    return machine.getTransitionData(snapshot as never, event) as readonly Transition[];
  }
  const { context } = snapshot;
  const { isEvidence } = machine.implementations.guards as { readonly isEvidence: Guard };
  return notings.filter(({ guard }) => isEvidence({ context, event }, guard?.params)).slice(0, 1);
}

/** A snapshot that remembers one event more. No state changes, so that XState need not look for one. */
function noted(
  profile: Profile,
  snapshot: AnyMachineSnapshot,
  event: LogEvent,
): AnyMachineSnapshot {
  const context = snapshot.context as MachineContext;
  return {
    ...snapshot,
    context: { ...context, ...remember(profile, context, event) },
  } as AnyMachineSnapshot;
}
