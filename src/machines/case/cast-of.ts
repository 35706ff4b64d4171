import type { Profile } from '../../rules/index';
import { machineIn } from '../profile-machines';
import { nameAndVersion } from '../snapshot/envelope';
import { CAST, type Part } from './cast';

const casts = new WeakMap<Profile, readonly Part[]>();

/** The machines that a case is made of under a profile, bound to it. */
export function castOf(profile: Profile): readonly Part[] {
  let cast = casts.get(profile);
  if (cast === undefined) {
    cast = CAST.map((part) => ({
      ...part,
      machine: machineIn(profile, nameAndVersion(part.machine.id).machine) ?? part.machine,
    }));
    casts.set(profile, cast);
  }
  return cast;
}
