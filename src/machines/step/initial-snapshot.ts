import type { AnyStateMachine, SnapshotFrom } from 'xstate';
import type { MachineInput } from '../procedure/machine-context';
import { actorScopeOf } from './actor-scope';

/**
 * The snapshot that a machine begins with; in `drive` mode where the input does not say.
 *
 * @throws ProtocolError `MACHINE_INPUT` for a mode that is none, or another profile's.
 */
export function initialSnapshot<M extends AnyStateMachine>(
  machine: M,
  input?: MachineInput,
): SnapshotFrom<M> {
  const snapshot = machine.getInitialSnapshot(actorScopeOf(machine), input);
  // XState keeps what the context throws in the snapshot.
  if (snapshot.status === 'error') throw snapshot.error;
  return snapshot as SnapshotFrom<M>;
}
