import type { AnyMachineSnapshot, AnyStateMachine } from 'xstate';
import type { LogEvent } from '../../events/index';
import { type Profile, RuleSet } from '../../rules/index';
import type { Mode, Subject } from '../procedure/machine-context';

/** One machine of a case: what it is about, and where it stands. */
export interface CaseActor {
  /** Name that is unique in the case: `measure:M-1`, `extraordinary-procedure`. */
  readonly key: string;
  /** Name of the machine without its version, such as `measure`. */
  readonly role: string;
  readonly subject: Subject;
  /** Bound to the profile of the case. */
  readonly machine: AnyStateMachine;
  readonly snapshot: AnyMachineSnapshot;
}

/**
 * A case of one person or group before the Mecanismo: its procedures, its measures one by one, its
 * inconformidades and the sessions that decide on them, over one common history. A value: `step`
 * gives another one and leaves this as it was.
 */
export interface ProtectionCase {
  readonly profile: Profile;
  readonly mode: Mode;
  /** Pseudonymous id in `refs.case`; learnt from the first event that names one. */
  readonly id: string | undefined;
  /** Events taken, in the order in which they came. */
  readonly history: readonly LogEvent[];
  /** In the order in which they began. */
  readonly actors: readonly CaseActor[];
}

/** Whether a value is a case that can be driven; one read from JSON is not: see `restoreCase`. */
export function isProtectionCase(value: unknown): value is ProtectionCase {
  if (typeof value !== 'object' || value === null) return false;
  const { profile, history, actors } = value as Partial<ProtectionCase>;
  return profile?.rules instanceof RuleSet && Array.isArray(history) && Array.isArray(actors);
}
