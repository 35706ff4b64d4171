import type { Profile } from '../../rules/index';
import { brokenRules } from './broken-rules';
import { concerns, isAboutSubject, isCorrection, isSpent } from './concerns';
import type { Concern, Law } from './law';
import type { MachineContext } from './machine-context';
import { type SentEvent, sentEvent } from './sent-event';

interface GuardArgs {
  readonly context: MachineContext;
  readonly event: SentEvent;
}

/** What decides whether an event that moves nothing is noted. */
export interface Noting {
  /** The act is this machine's to allow or refuse. */
  readonly own: boolean;
  /** What the machine asks of such an act in any of its states. */
  readonly laws: readonly Law[];
}

const profiles = new WeakMap<object, () => Profile>();

/** The guards of every machine, judging by the rules of one profile. Synchronous and total. */
export function guardsFor(profile: () => Profile) {
  const guards = {
    /** The act is of the kind that the transition is for. */
    concerns: ({ context, event }: GuardArgs, concern: Concern): boolean =>
      concerns(profile(), context, event, concern),

    /** The act keeps the rules named, by the judge of the audit. In `audit` it was done anyway. */
    satisfies: ({ context, event }: GuardArgs, law: Law): boolean => {
      if (!concerns(profile(), context, event, law)) return false;
      if (context.mode === 'audit') return true;
      const act = sentEvent(event, profile());
      return act !== undefined && brokenRules(profile(), context.history, act, law).length === 0;
    },

    /**
     * The event may be noted. An act of the machine itself that its state does not allow, or one
     * that breaks a law, is refused in `drive`, and noted in `audit`, for it happened. A correction of
     * what is on record is noted in any state.
     */
    isEvidence: ({ context, event }: GuardArgs, { own, laws }: Noting): boolean => {
      const act = sentEvent(event, profile());
      if (act === undefined || isSpent(context, act)) return false;
      if (context.mode === 'audit') return true;
      const isOutOfPlace = own && !isCorrection(context, act);
      if (isOutOfPlace && isAboutSubject(profile(), context, act)) return false;
      return laws.every(
        (law) =>
          !concerns(profile(), context, act, law) ||
          brokenRules(profile(), context.history, act, law).length === 0,
      );
    },
  };
  profiles.set(guards.concerns, profile);
  return guards;
}

/** The profile that a guard made here judges by. */
export function profileOfGuard(guard: unknown): Profile | undefined {
  return typeof guard === 'function' ? profiles.get(guard)?.() : undefined;
}
