import type { AnyStateMachine } from 'xstate';
import type { Profile } from '../../rules/index';
import { AFTERWARDS } from './afterwards';
import { ENDINGS } from './endings';
import { type Breach, type Invariant, type Proof, proofOf } from './invariant';
import { PERSONS } from './persons';
import { PROTECTION } from './protection';
import { SESSIONS } from './sessions';
import { VOTES } from './votes';

const numberOf = ({ id }: Invariant) => Number(id.slice(1));

/** What must hold in all that the machines can do (S), and of every vote of the Junta (V). */
export const INVARIANTS: readonly Invariant[] = [
  ...[...PROTECTION, ...ENDINGS, ...AFTERWARDS, ...PERSONS, ...SESSIONS, ...VOTES],
].sort((first, second) =>
  first.id.charAt(0) === second.id.charAt(0)
    ? numberOf(first) - numberOf(second)
    : first.id.charCodeAt(0) - second.id.charCodeAt(0),
);

/** An invariant that does not hold, and each way in which it fails. */
export interface BrokenInvariant {
  readonly invariant: Invariant;
  readonly breaches: readonly Breach[];
}

/** Every invariant that does not hold of the machines and rules given. */
export function brokenInvariants(
  machines: readonly AnyStateMachine[],
  profile: Profile,
): readonly BrokenInvariant[] {
  return invariantsBrokenIn(proofOf(machines, profile));
}

/** The same, of machines that are enumerated already. */
export const invariantsBrokenIn = (proof: Proof): readonly BrokenInvariant[] =>
  INVARIANTS.map((invariant) => ({ invariant, breaches: invariant.check(proof) })).filter(
    ({ breaches }) => breaches.length > 0,
  );

/** The first of them that does not hold; what comes after it is not looked at. */
export const firstBrokenOf = (
  machines: readonly AnyStateMachine[],
  profile: Profile,
): Invariant | undefined => {
  const proof = proofOf(machines, profile);
  return INVARIANTS.find((invariant) => invariant.check(proof).length > 0);
};
