import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { AnyMachineSnapshot, AnyStateMachine } from 'xstate';
import type { LogEvent } from '../../../src/events/index';
import { initialSnapshot, measureMachine, step } from '../../../src/machines/index';
import { MODES } from '../../../src/machines/procedure/machine-context';
import { type Arrow, type Chart, pathOf } from '../../../src/machines/state-graph/chart';
import { keyOf, type PartGraph } from '../../../src/machines/state-graph/part-graph';
import { typesOf } from '../../../src/machines/state-graph/signal';
import { type StateGraph, stateGraph } from '../../../src/machines/state-graph/state-graph';
import { logOfCase } from '../arbitraries';
import { event, machines } from '../kit';
import { SAMPLES } from '../samples/index';
import * as s from '../scenarios';
import { signalOf } from './abstraction';
import { actsAt, broken } from './broken';

const RUNS = 2000;

/** Which transition of which state it is, by its place in the list. */
function nameOf(arrow: Arrow): string {
  const source = arrow.source as Chart;
  const place = source.transitions.get(arrow.eventType)?.indexOf(arrow as never);
  return `${pathOf(source)} ${arrow.eventType} ${place}`;
}

/** What each part of a machine does at an event, by its graph and by the machine itself. */
function compare(
  { machine, parts }: StateGraph,
  driven: AnyStateMachine,
  snapshot: AnyMachineSnapshot,
  sent: LogEvent,
) {
  const signal = signalOf(machine, snapshot, sent);
  const taken = driven.getTransitionData(snapshot as never, sent) as readonly unknown[];
  const next = step(driven, snapshot, sent, { obligations: false }).snapshot as AnyMachineSnapshot;
  const placeOf = ({ _nodes }: AnyMachineSnapshot, { path }: PartGraph) =>
    keyOf(
      (_nodes as readonly Chart[])
        .filter(({ type }) => type === 'atomic' || type === 'final')
        .filter((node) => pathOf(node).startsWith(`${path}.`))
        .toSorted((first, second) => first.order - second.order),
    );
  const foreseen = parts.map((part) => {
    const place = placeOf(snapshot, part);
    const from = part.configurations.find(({ key }) => key === place);
    if (from === undefined) throw new Error(`not reached by the graph: ${place}`);
    const move = part.moves.find((each) => each.from === from.at && each.signal === signal);
    return { taken: move?.taken ?? [], to: part.configurations[move?.to ?? from.at]?.key };
  });
  const acted = (taken as readonly Arrow[]).filter(({ source }) => source !== driven.root);
  return {
    next,
    foreseen: [
      ...foreseen.map(({ to }) => to),
      ...foreseen.flatMap((each) => each.taken).map(nameOf),
    ],
    real: [...parts.map((part) => placeOf(next, part)), ...acted.map(nameOf)],
  };
}

const samplesOf = (machine: AnyStateMachine) => {
  const types = new Set(typesOf(machine, 'acts only'));
  return SAMPLES.filter(({ type }) => types.has(type));
};

/** Any events at all: stories of a case, and events of the kinds on which the machine acts. */
const eventsFor = (machine: AnyStateMachine): fc.Arbitrary<readonly LogEvent[]> => {
  const samples = fc.array(
    fc.tuple(fc.constantFrom(...samplesOf(machine)), fc.nat({ max: 400 }), fc.boolean()),
    { minLength: 1, maxLength: 12 },
  );
  const loose = samples.map((chosen) =>
    chosen.map(([short, days, again], at) => {
      const id = again && short.id !== undefined ? short.id : `r${at}`;
      const day = new Date(Date.UTC(2016, 2, 19) + days * 86_400_000).toISOString().slice(0, 10);
      return event({ ...short, id, at: `${day}T12:00:00Z` });
    }),
  );
  return fc.oneof(loose, fc.constantFrom([s.URGENT], s.GRANTED).chain(logOfCase));
};

/** Each step of a machine, or of another one in its place, is a step of its graph. */
const isFaithful = (graphs: readonly StateGraph[], instead?: AnyStateMachine) =>
  fc.property(
    fc
      .constantFrom(...graphs)
      .chain((graph) => fc.tuple(fc.constant(graph), eventsFor(graph.machine))),
    ([graph, events]) => {
      const driven = instead ?? graph.machine;
      let snapshot = initialSnapshot(driven, { mode: graph.mode }) as AnyMachineSnapshot;
      for (const sent of events) {
        const { next, foreseen, real } = compare(graph, driven, snapshot, sent);
        expect(real, sent.type).toEqual(foreseen);
        snapshot = next;
      }
    },
  );

it('foresees each step of each machine, in both modes', () => {
  const graphs = machines.flatMap((machine) => MODES.map((mode) => stateGraph(machine, mode)));
  fc.assert(isFaithful(graphs), { numRuns: RUNS });
});

it('would be seen to differ from a machine with one target changed', () => {
  const measure = measureMachine as unknown as AnyStateMachine;
  const other = broken(measure, (config) => {
    for (const act of actsAt(config, 'execution.awaitingOrder', 'measure.implemented')) {
      act.target = 'partlyImplemented';
    }
  });
  expect(fc.check(isFaithful([stateGraph(measure)], measure), { numRuns: 300 }).failed).toBe(false);
  expect(fc.check(isFaithful([stateGraph(measure)], other), { numRuns: 300 }).failed).toBe(true);
});
