import type { AnyStateMachine } from 'xstate';
import type { Mode } from '../procedure/machine-context';
import { type PartGraph, partGraph } from './part-graph';
import { partsOf } from './parts';
import { type Signal, signalsOf, typesOf } from './signal';

/** All that a machine can do, with payloads told apart only as its guards do. */
export interface StateGraph {
  readonly machine: AnyStateMachine;
  readonly mode: Mode;
  readonly parts: readonly PartGraph[];
}

/**
 * Enumerates a machine completely, each of its independent parts on its own.
 *
 * @throws ProtocolError `GRAPH_FORM` for a machine whose states cannot be enumerated from its acts.
 */
export function stateGraph(machine: AnyStateMachine, mode: Mode = 'drive'): StateGraph {
  return {
    machine,
    mode,
    parts: partsOf(machine).map((part) => partGraph(machine, part, mode)),
  };
}

/** Every act in the abstract that a machine has a transition for. */
export const allSignals = (machine: AnyStateMachine): readonly Signal[] =>
  typesOf(machine, 'with notes').flatMap((type) => signalsOf(machine, type));
