import type { AnyStateMachine } from 'xstate';
import { ProtocolError } from '../core/index';
import type { Profile } from '../rules/index';
import { MACHINES } from './machines';
import { withProfile } from './procedure/profile-of';
import { nameAndVersion } from './snapshot/envelope';
import { readProcedure } from './written/read-procedure';

const built = new WeakMap<Profile, ReadonlyMap<string, AnyStateMachine>>();

/**
 * The machines of a legal order, by name and in the order in which a case meets them: those of the
 * Reglamento, and in their place the procedures of the profile, each bound to its rules.
 *
 * @throws ProtocolError as the first defect of a procedure says (`E_PROCEDURE_…`), or
 * `E_PROCEDURE_UNKNOWN` for one of a name that no machine has.
 */
export function machinesOf(profile: Profile): ReadonlyMap<string, AnyStateMachine> {
  let machines = built.get(profile);
  if (machines === undefined) {
    machines = new Map(
      MACHINES.map((machine) => {
        const { machine: name } = nameAndVersion(machine.id);
        return [name, ownMachine(profile, name) ?? withProfile(machine, profile)] as const;
      }),
    );
    for (const name of profile.procedures.keys()) {
      if (machines.has(name)) continue;
      throw new ProtocolError(
        'E_PROCEDURE_UNKNOWN',
        'the profile has a procedure of a name that no machine has',
        `the names are: ${[...machines.keys()].join(', ')}`,
      );
    }
    built.set(profile, machines);
  }
  return machines;
}

/** One machine of a legal order; `undefined` where there is none of that name. */
export const machineIn = (profile: Profile, name: string): AnyStateMachine | undefined =>
  machinesOf(profile).get(name);

function ownMachine(profile: Profile, name: string): AnyStateMachine | undefined {
  const written = profile.procedures.get(name);
  if (written === undefined) return undefined;
  const { machine, defects } = readProcedure(written, profile);
  const [defect] = defects;
  if (machine !== undefined && defect === undefined) {
    if (nameAndVersion(machine.id).machine === name) return machine;
    throw new ProtocolError(
      'E_PROCEDURE_UNKNOWN',
      'the id of a procedure is not the name under which the profile has it',
      `write \`${name}@\` and the day from which it is in force`,
      `procedures/${name}.json`,
    );
  }
  throw new ProtocolError(
    defect?.code ?? 'E_PROCEDURE_SHAPE',
    defect?.message.en ?? 'the procedure cannot be read',
    defect?.help?.en,
    `procedures/${name}.json${defect === undefined ? '' : `: ${defect.place.join('.')}`}`,
  );
}
