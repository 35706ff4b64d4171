import type { AnyStateMachine } from 'xstate';
import type { StateMeta, TransitionMeta } from './meta';

/** A state as seen from outside: where it is, what it says, which acts leave it. */
export interface MachineState {
  /** Keys from the root to the state, joined by dots; empty for the root. */
  readonly path: string;
  readonly description: string | undefined;
  readonly meta: StateMeta | undefined;
  readonly tags: readonly string[];
  readonly type: 'atomic' | 'compound' | 'parallel' | 'final' | 'history';
  /** Path of the state below that is entered first; only where one of several is. */
  readonly initial: string | undefined;
  readonly transitions: readonly MachineTransition[];
}

/** A transition as seen from outside: on which event type, to where, guarded by what. */
export interface MachineTransition {
  readonly event: string;
  /** Paths of the states that it leads to; none for one that stays. */
  readonly targets: readonly string[];
  readonly guard: { readonly type: string; readonly params: unknown } | undefined;
  readonly meta: TransitionMeta | undefined;
}

const read = new WeakMap<object, readonly MachineState[]>();

/** Every state of a machine, parents before children, with its transitions. */
export function statesOf(machine: AnyStateMachine): readonly MachineState[] {
  let states = read.get(machine.root);
  if (states === undefined) {
    states = below(machine.root);
    read.set(machine.root, states);
  }
  return states;
}

type Node = AnyStateMachine['root'];

function below(node: Node): readonly MachineState[] {
  const own: MachineState = {
    path: node.path.join('.'),
    description: node.description,
    meta: node.meta as StateMeta | undefined,
    tags: node.tags,
    type: node.type,
    initial: node.type === 'compound' ? node.initial.target[0]?.path.join('.') : undefined,
    transitions: [...node.transitions.values()].flat().map((transition) => ({
      event: transition.eventType,
      targets: (transition.target ?? []).map((target) => target.path.join('.')),
      guard: transition.guard as MachineTransition['guard'],
      meta: transition.meta as TransitionMeta | undefined,
    })),
  };
  return [own, ...Object.values(node.states).flatMap((child) => below(child as Node))];
}
