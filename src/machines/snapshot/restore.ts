import type { AnyMachineSnapshot, AnyStateMachine, SnapshotFrom } from 'xstate';
import { ProtocolError } from '../../core/index';
import type { Profile } from '../../rules/index';
import { profileOf } from '../procedure/profile-of';
import { initialSnapshot } from '../step/initial-snapshot';
import { stepMachine } from '../step/step';
import { nameAndVersion, type SnapshotEnvelope } from './envelope';
import { readEnvelope } from './read-envelope';
import { sameJson } from './same-json';

/**
 * Turns an envelope of another machine version or rule set into one of the present ones. It is a
 * named function, so that a log of migrations can say which one was used.
 */
export type Migration = (envelope: SnapshotEnvelope) => SnapshotEnvelope;

/**
 * Takes a snapshot out of its wrapper. The wrapper is not trusted: it has to be of this machine,
 * version, rule set and profile, and its states have to be those that its own history leads to.
 *
 * @throws ProtocolError `SNAPSHOT_SHAPE` for data that is no envelope, or whose states do not follow
 * from its history; `SNAPSHOT_VERSION` for another machine or version; `SNAPSHOT_RULES` for other
 * rules or another profile.
 */
export function restore<M extends AnyStateMachine>(
  machine: M,
  envelope: unknown,
  profile: Profile = profileOf(machine),
  migration?: Migration,
): SnapshotFrom<M> {
  let read = readEnvelope(envelope);
  const mismatch = mismatchOf(machine, read, profile);
  if (mismatch !== undefined) {
    if (migration === undefined) throw mismatch;
    if (migration.name === '') {
      throw new ProtocolError('SNAPSHOT_VERSION', 'a migration is a named function');
    }
    read = readEnvelope(migration(read));
    const still = mismatchOf(machine, read, profile);
    if (still !== undefined) throw still;
  }
  return replayed(machine, read);
}

function mismatchOf(
  machine: AnyStateMachine,
  envelope: SnapshotEnvelope,
  profile: Profile,
): ProtocolError | undefined {
  const own = nameAndVersion(machine.id);
  if (envelope.machine !== own.machine || envelope.version !== own.version) {
    return new ProtocolError(
      'SNAPSHOT_VERSION',
      `the snapshot is not of the machine \`${machine.id}\``,
      'pass a named migration',
    );
  }
  const bound = profileOf(machine);
  const sameRules =
    bound.rules.hash === profile.rules.hash && envelope.rulesHash === profile.rules.hash;
  const sameProfile =
    bound.id === profile.id &&
    envelope.profile === profile.id &&
    envelope.snapshot.context.profile === profile.id;
  if (sameRules && sameProfile) return undefined;
  return new ProtocolError(
    'SNAPSHOT_RULES',
    `the snapshot was not made under the rules of the profile \`${profile.id}\``,
    'pass a named migration',
  );
}

/** The snapshot that the history leads to: it must be the one that was stored. */
function replayed<M extends AnyStateMachine>(
  machine: M,
  { snapshot: { value, context } }: SnapshotEnvelope,
): SnapshotFrom<M> {
  let snapshot = initialSnapshot(machine, { mode: context.mode, subject: context.given });
  for (const event of context.history) {
    snapshot = stepMachine(machine, snapshot, event, { obligations: false }).snapshot;
  }
  const reached = snapshot as AnyMachineSnapshot;
  if (!sameJson(reached.value, value) || !sameJson(reached.context, context)) {
    throw new ProtocolError(
      'SNAPSHOT_SHAPE',
      'the states of the snapshot do not follow from its history',
      'replay the log of the case instead',
    );
  }
  return snapshot;
}
