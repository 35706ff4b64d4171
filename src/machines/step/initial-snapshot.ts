import type { AnyMachineSnapshot, AnyStateMachine, SnapshotFrom } from 'xstate';
import type { MachineContext, MachineInput } from '../procedure/machine-context';
import { actorScopeOf } from './actor-scope';

type Begin = (args: { readonly input: MachineInput | undefined }) => MachineContext;

const blanks = new WeakMap<AnyStateMachine, AnyMachineSnapshot>();

/**
 * The snapshot that a machine begins with; in `drive` mode where the input does not say.
 *
 * @throws ProtocolError `MACHINE_INPUT` for a mode that is none, or another profile's.
 */
export function initialSnapshot<M extends AnyStateMachine>(
  machine: M,
  input?: MachineInput,
): SnapshotFrom<M> {
  const begin = machine.config.context as unknown as Begin;
  return { ...blankOf(machine), context: begin({ input }) } as unknown as SnapshotFrom<M>;
}

/** The states that a machine begins in are the same whatever it is about: XState enters them once. */
function blankOf(machine: AnyStateMachine): AnyMachineSnapshot {
  let blank = blanks.get(machine);
  if (blank === undefined) {
    blank = machine.getInitialSnapshot(actorScopeOf(machine), undefined) as AnyMachineSnapshot;
    blanks.set(machine, blank);
  }
  return blank;
}
