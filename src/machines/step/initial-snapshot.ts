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
  return machine.getInitialSnapshot(actorScopeOf(machine), input) as SnapshotFrom<M>;
}
