import type { AnyStateMachine } from 'xstate';
import { ProtocolError } from '../../core/index';
import type { Mode } from '../procedure/machine-context';
import { type Arrow, arrowsOf, type Chart, entered, pathOf, within } from './chart';
import { type Signal, signalsOf } from './signal';
import { after, takenIn } from './take';

/** The innermost states in which a part of a machine is at a time; mostly one. */
export interface Configuration {
  readonly at: number;
  /** Paths of the states, joined by a comma. */
  readonly key: string;
  readonly states: readonly Chart[];
}

/** One act in the abstract, from one configuration to another, or to the same. */
export interface Move {
  readonly from: number;
  readonly to: number;
  readonly signal: Signal;
  readonly taken: readonly Arrow[];
}

/** Every configuration that a part reaches, and every act that it takes in each. */
export interface PartGraph {
  readonly machine: AnyStateMachine;
  readonly mode: Mode;
  readonly root: Chart;
  readonly path: string;
  /** In the order in which breadth-first search meets them; it begins in the first. */
  readonly configurations: readonly Configuration[];
  readonly moves: readonly Move[];
}

export const keyOf = (states: readonly Chart[]): string => states.map(pathOf).join(',');

/** More than this is refused rather than walked in part. */
const MOST_CONFIGURATIONS = 2_000;
/** Moves of a part; the federal machines make at most 2,260 in all of theirs. */
const MOST_MOVES = 20_000;
/** States looked at, counted once for each act and each state that it finds: seconds, not minutes. */
const MOST_LOOKS = 50_000_000;

/**
 * Walks a part over every act in the abstract: no sampling, and no bound on the depth.
 *
 * @throws ProtocolError `GRAPH_SIZE` for a part of more than 2,000 configurations or 20,000 moves.
 */
export function partGraph(machine: AnyStateMachine, root: Chart, mode: Mode): PartGraph {
  const inside = within(root);
  const types = new Set(inside.flatMap(arrowsOf).map(({ eventType }) => eventType));
  const signals = [...types].flatMap((type) => signalsOf(machine, type));
  const tooLarge = () =>
    new ProtocolError('GRAPH_SIZE', `\`${machine.id}\` has too many configurations`);
  const configurations: Configuration[] = [];
  const known = new Map<string, Configuration>();
  const reach = (states: readonly Chart[]) => {
    const key = keyOf(states);
    let configuration = known.get(key);
    if (configuration === undefined) {
      configuration = { at: configurations.length, key, states };
      known.set(key, configuration);
      configurations.push(configuration);
      if (configurations.length > MOST_CONFIGURATIONS) throw tooLarge();
    }
    return configuration.at;
  };
  reach(entered(root, []));
  const moves: Move[] = [];
  let looks = 0;
  for (const { at, states } of configurations) {
    looks += signals.length * inside.length * states.length;
    if (looks > MOST_LOOKS || moves.length > MOST_MOVES) throw tooLarge();
    for (const signal of signals) {
      const taken = takenIn(root, states, signal, mode);
      if (taken.length === 0) continue;
      moves.push({ from: at, to: reach(after(states, taken)), signal, taken });
    }
  }
  return { machine, mode, root, path: pathOf(root), configurations, moves };
}
