import type { MachineContext } from '../procedure/machine-context';
import type { Obligation } from '../procedure/obligations';

/** A snapshot as plain data: the states that a machine is in, and what it remembers. */
export interface StoredSnapshot {
  readonly value: unknown;
  readonly context: MachineContext;
}

/** A snapshot in its wrapper: under which machine, law and profile it was made. Plain JSON. */
export interface SnapshotEnvelope {
  /** Name of the machine, such as `measure`. */
  readonly machine: string;
  /** Version of the machine: the day from which its law is in force. */
  readonly version: string;
  /** Hash of the rule set. */
  readonly rulesHash: string;
  /** Id of the profile. */
  readonly profile: string;
  /** RFC 3339 instant at which it was made. */
  readonly at: string;
  /** Duties open at that instant. */
  readonly obligations: readonly Obligation[];
  readonly snapshot: StoredSnapshot;
}

/** Name and version in the id of a machine: `measure@2012-12-01`. */
export function nameAndVersion(id: string): { machine: string; version: string } {
  const [machine = '', version = ''] = id.split('@');
  return { machine, version };
}
