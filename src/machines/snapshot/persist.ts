import type { AnyMachineSnapshot, AnyStateMachine, SnapshotFrom } from 'xstate';
import { ProtocolError, parseInstant } from '../../core/index';
import type { Profile } from '../../rules/index';
import type { MachineContext } from '../procedure/machine-context';
import { openObligations } from '../procedure/obligations';
import { profileOf } from '../procedure/profile-of';
import { nameAndVersion, type SnapshotEnvelope } from './envelope';

/** When and under which profile a snapshot is put away; `profile` is that of the machine. */
export interface PersistOptions {
  /** RFC 3339 instant with offset. */
  readonly at: string;
  readonly profile?: Profile;
}

/**
 * Wraps a snapshot for storage, with the duties open at `at`.
 *
 * @throws ProtocolError `SNAPSHOT_AT` where `at` is missing or not an instant; `SNAPSHOT_RULES` where
 * the profile is not the one that the machine is bound to.
 */
export function persist<M extends AnyStateMachine>(
  machine: M,
  snapshot: SnapshotFrom<M>,
  options: PersistOptions,
): SnapshotEnvelope {
  // A caller without types may leave the options out, or send a date object.
  const at: unknown = (options as PersistOptions | undefined)?.at;
  const instant = typeof at === 'string' ? parseInstant(at) : undefined;
  if (instant === undefined) {
    throw new ProtocolError(
      'SNAPSHOT_AT',
      '`at` is not an RFC 3339 instant with an offset',
      "say when the snapshot is put away: `{ at: '2016-03-18T22:00:00-06:00' }`",
    );
  }
  const bound = profileOf(machine);
  const profile = options.profile ?? bound;
  if (profile.id !== bound.id || profile.rules.hash !== bound.rules.hash) {
    throw new ProtocolError(
      'SNAPSHOT_RULES',
      `the machine is bound to the profile \`${bound.id}\``,
      'bind it with `withProfile(machine, profile)`',
    );
  }
  const { value, context } = snapshot as AnyMachineSnapshot;
  const { mode, profile: id, subject, given, history } = context as MachineContext;
  return {
    ...nameAndVersion(machine.id),
    rulesHash: profile.rules.hash,
    profile: profile.id,
    at: options.at,
    obligations: openObligations(machine, profile, history, instant.epochMs),
    snapshot: { value, context: { mode, profile: id, subject, given, history } },
  };
}
