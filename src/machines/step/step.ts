import type { AnyMachineSnapshot, AnyStateMachine, SnapshotFrom } from 'xstate';
import type { LogEvent, ProtocolEvent } from '../../events/index';
import { isAboutSubject, isCorrection, isSpent } from '../procedure/concerns';
import type { FailedGuard } from '../procedure/failed-guard';
import type { MachineContext } from '../procedure/machine-context';
import type { TransitionMeta } from '../procedure/meta';
import type { Obligation } from '../procedure/obligations';
import { profileOf } from '../procedure/profile-of';
import { actorScopeOf } from './actor-scope';
import { dutyChange } from './duties';
import { failuresOf } from './failures';
import { readSent } from './read-sent';

/**
 * - `applied`: the machine took the act, or noted what it was shown.
 * - `blocked`: a rule forbids it; `failed` says which.
 * - `not-enabled`: the state has no place for it, or it was seen before. The state does not change.
 * - `unknown-event`: it cannot be read, or its type is not of the vocabulary. Nothing changes.
 */
export type StepOutcome = 'applied' | 'blocked' | 'not-enabled' | 'unknown-event';

/** What came of one event: the next snapshot, and what the event did. */
export interface Step<M extends AnyStateMachine> {
  readonly snapshot: SnapshotFrom<M>;
  readonly outcome: StepOutcome;
  /** Duties that the event began. */
  readonly opened: readonly Obligation[];
  /** Duties that it answered, or put an end to. */
  readonly closed: readonly Obligation[];
  /** Rules that it breaks; in `audit` mode the step is taken all the same. */
  readonly failed: readonly FailedGuard[];
}

/** What `step` may be told. */
export interface StepOptions {
  /** `false` leaves `opened` and `closed` empty and saves working them out. */
  readonly obligations?: boolean;
}

interface Taken {
  readonly guard?: { readonly params?: { readonly own?: unknown } };
  readonly meta?: TransitionMeta;
}

/**
 * Takes one event. Pure: the snapshot given is not changed. Takes an event as read from a log or as
 * written in one, and never throws for what it holds.
 */
export function step<M extends AnyStateMachine>(
  machine: M,
  snapshot: SnapshotFrom<M>,
  sent: LogEvent | ProtocolEvent,
  options: StepOptions = {},
): Step<M> {
  const profile = profileOf(machine);
  const still = { snapshot, opened: [], closed: [], failed: [] };
  const event = readSent(sent, profile);
  if (event === undefined) return { ...still, outcome: 'unknown-event' };
  const context = (snapshot as AnyMachineSnapshot).context as MachineContext;
  if (isSpent(context, event)) {
    return { ...still, outcome: 'not-enabled' };
  }
  const taken = machine.getTransitionData(snapshot as never, event) as readonly Taken[];
  const acted = taken.some(({ meta }) => meta?.evidence !== true);
  const failed = failuresOf(snapshot as AnyMachineSnapshot, profile, event);
  if (taken.length === 0) {
    return { ...still, failed, outcome: failed.length > 0 ? 'blocked' : 'not-enabled' };
  }
  const next = machine.transition(snapshot as never, event, actorScopeOf(machine));
  const ofItself =
    taken.some(({ guard }) => guard?.params?.own === true) &&
    !isCorrection(context, event) &&
    isAboutSubject(profile, context, event);
  const duties =
    options.obligations === false
      ? { opened: [], closed: [] }
      : dutyChange(machine, profile, context.history, (next.context as MachineContext).history);
  return {
    snapshot: next as SnapshotFrom<M>,
    outcome: acted || !ofItself ? 'applied' : 'not-enabled',
    opened: duties.opened,
    closed: duties.closed,
    failed: acted ? failed : [],
  };
}
