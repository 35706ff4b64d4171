import type { AnyStateMachine } from 'xstate';
import type { Citation } from '../../core/index';
import type { Profile } from '../../rules/index';
import type { Move, PartGraph } from '../state-graph/part-graph';
import { type StateGraph, stateGraph } from '../state-graph/state-graph';
import type { Said } from '../state-graph/verdicts';

/** What invariants are checked on: all that the machines can do, and the rules that they ask. */
export interface Proof {
  readonly profile: Profile;
  readonly graphs: readonly StateGraph[];
}

/** One act in the abstract, in one configuration of a part of a machine. */
export interface Step {
  readonly part: PartGraph;
  readonly move: Move;
}

/** One way in which an invariant does not hold. */
export interface Breach {
  /** In Spanish, what goes wrong. */
  readonly says: string;
  /** Id of the machine; none where it is about rules alone, or about all the machines. */
  readonly machine?: string;
  /** The act by which it goes wrong. */
  readonly step?: Step;
  /** A rule, and what it may say while the act is taken all the same. */
  readonly rule?: string;
  readonly said?: Said;
  /** An act that the rule admits, where no machine is at fault: its type and what it says. */
  readonly admits?: { readonly type: string; readonly payload: Readonly<Record<string, string>> };
  /** Civil day from which it goes wrong, where it did not before. */
  readonly since?: number;
}

/** Something that holds in all that the machines can do, or of every vote. */
export interface Invariant {
  readonly id: string;
  /** In Spanish, what holds. */
  readonly title: string;
  readonly citations: readonly Citation[];
  /** Names of machines and ids of rules where the fault is to be looked for if no act is at fault. */
  readonly about?: readonly string[];
  readonly check: (proof: Proof) => readonly Breach[];
}

/** Enumerates machines, to check invariants on. */
export function proofOf(machines: readonly AnyStateMachine[], profile: Profile): Proof {
  return { profile, graphs: machines.map((machine) => stateGraph(machine)) };
}
