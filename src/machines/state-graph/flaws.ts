import type { AnyStateMachine } from 'xstate';
import { EVENT_TYPES, type EventType } from '../../events/index';
import type { StateMeta } from '../procedure/meta';
import { arrowPlace, type Place, statePlace } from '../written/place';
import { arrowsOf, type Chart, pathOf, targetsOf, upwards, within } from './chart';
import type { PartGraph } from './part-graph';
import { signalsOf, typesOf } from './signal';
import type { StateGraph } from './state-graph';
import { lets } from './take';

/**
 * - `unreachable`: no act leads to the state.
 * - `shadowed`: acts are of the kind of the transition, and another always goes before it.
 * - `never-taken`: no act of the vocabulary is of its kind in a state that is reached.
 * - `dead-end`: nothing leaves a state that is neither final nor declared stable.
 * - `no-rest`: from there no final or stable state is ever reached.
 */
export type FlawKind = 'unreachable' | 'shadowed' | 'never-taken' | 'dead-end' | 'no-rest';

export interface Flaw {
  readonly kind: FlawKind;
  readonly machine: string;
  /** Path of the state. */
  readonly state: string;
  /** Event type, and where it leads, of a transition. */
  readonly transition?: string;
  /** Where the state or the transition is written in the procedure. */
  readonly place: Place;
}

/** What is wrong with the form of a machine, found on all that it can do. */
export function flawsOf(graph: StateGraph): readonly Flaw[] {
  return graph.parts.flatMap((part) => [...statesIn(part), ...arrowsIn(part)]);
}

/** Event types of the vocabulary on which none of the machines acts. */
export function typesWithoutMachine(machines: readonly AnyStateMachine[]): readonly EventType[] {
  const acted = new Set(machines.flatMap((machine) => typesOf(machine, 'acts only')));
  return EVENT_TYPES.filter((type) => !acted.has(type));
}

function statesIn(part: PartGraph): readonly Flaw[] {
  const { machine, root, configurations, moves } = part;
  const reached = new Set(configurations.flatMap(({ states }) => states));
  const restful = configurations.filter(({ states }) => states.every(isAtRest));
  const leads = new Set(moves.filter(({ from, to }) => from !== to).map(({ from }) => from));
  const canRest = backwards(
    part,
    restful.map(({ at }) => at),
  );
  const flaw = (kind: FlawKind, chart: Chart): Flaw => ({
    kind,
    machine: machine.id,
    state: pathOf(chart),
    place: statePlace(chart),
  });
  return [
    ...within(root)
      .filter((chart) => isInnermost(chart) && !reached.has(chart))
      .map((chart) => flaw('unreachable', chart)),
    ...configurations
      .filter(({ at, states }) => !leads.has(at) && !states.every(isAtRest))
      .map(({ states }) => flaw('dead-end', states[0] as Chart)),
    ...configurations
      .filter(({ at }) => leads.has(at) && !canRest.has(at))
      .map(({ states }) => flaw('no-rest', states[0] as Chart)),
  ];
}

const isInnermost = ({ type }: Chart) => type === 'atomic' || type === 'final';

const isAtRest = ({ type, meta }: Chart) =>
  type === 'final' || (meta as StateMeta | undefined)?.stable === true;

/** Configurations from which one of those given is reached. */
function backwards({ moves }: PartGraph, ends: readonly number[]): ReadonlySet<number> {
  const into = new Map<number, number[]>();
  for (const { from, to } of moves) {
    const known = into.get(to);
    if (known === undefined) into.set(to, [from]);
    else known.push(from);
  }
  const found = new Set(ends);
  for (const at of found) for (const from of into.get(at) ?? []) found.add(from);
  return found;
}

function arrowsIn({ machine, mode, root, configurations, moves }: PartGraph): readonly Flaw[] {
  const taken = new Set(moves.flatMap((move) => move.taken));
  const reached = new Set(configurations.flatMap(({ states }) => states.flatMap(upwards)));
  return within(root)
    .filter((chart) => reached.has(chart))
    .flatMap(arrowsOf)
    .filter((arrow) => !taken.has(arrow))
    .map((arrow) => {
      const signals = signalsOf(machine, arrow.eventType);
      const targets = targetsOf(arrow).map(pathOf).join(',');
      return {
        kind: signals.some((signal) => lets(arrow, signal, mode)) ? 'shadowed' : 'never-taken',
        machine: machine.id,
        state: pathOf(arrow.source as Chart),
        transition: targets === '' ? arrow.eventType : `${arrow.eventType} -> ${targets}`,
        place: arrowPlace(arrow),
      };
    });
}
