import { describe, expect, it } from 'vitest';
import type { AnyMachineSnapshot, AnyStateMachine } from 'xstate';
import { EVENT_TYPES, type LogEvent } from '../../src/events/index';
import {
  type Concern,
  initialSnapshot,
  type MachineState,
  statesOf,
  step,
} from '../../src/machines/index';
import { contextOf, event, machines, statesIn } from './kit';
import { BEFORE_ANSWERS, SAMPLES } from './samples/index';

/** Paths of the states that a snapshot is in, the leaves only. */
function leaves(value: unknown, path: readonly string[] = []): readonly string[] {
  if (typeof value === 'string') return [[...path, value].join('.')];
  return Object.entries(value as object).flatMap(([key, below]) => leaves(below, [...path, key]));
}

const regionsOf = (machine: AnyStateMachine): readonly string[] => {
  const states = statesOf(machine);
  const isRegion = ({ path, type }: MachineState) => {
    if (path === '' || type === 'parallel') return false;
    const parent = path.split('.').slice(0, -1).join('.');
    return states.find((state) => state.path === parent)?.type === 'parallel';
  };
  return states.filter(isRegion).map(({ path }) => path);
};

interface Walk {
  readonly seen: ReadonlySet<string>;
  /** One snapshot for each configuration of the region. */
  readonly snapshots: readonly AnyMachineSnapshot[];
  readonly edges: number;
  /** Leaves of a region that some sample leaves. */
  readonly left: ReadonlySet<string>;
}

let count = 0;

/**
 * Walks one region of a machine, breadth first, in audit mode, where the rules do not hide a state.
 * Whether the measure is urgent is part of what a configuration is told apart by.
 */
function walk(machine: AnyStateMachine, region: string): Walk {
  const within = (snapshot: AnyMachineSnapshot) =>
    leaves(snapshot.value).filter((path) => path.startsWith(`${region}.`));
  const transitions = statesOf(machine)
    .filter(({ path }) => path === region || path.startsWith(`${region}.`))
    .flatMap((state) => state.transitions);
  const types = new Set(transitions.map((transition) => transition.event));
  const samples = SAMPLES.filter(({ type }) => types.has(type));
  const keyOf = (snapshot: AnyMachineSnapshot) =>
    `${within(snapshot)} ${contextOf(snapshot).history.find(({ type }) => /issued|granted/.test(type))?.data.class ?? 'urgent'}`;
  const turnsOnAnswers = transitions.some(
    ({ guard }) => (guard?.params as Concern | undefined)?.answered !== undefined,
  );
  const stories = turnsOnAnswers ? [[], ...BEFORE_ANSWERS] : [[]];
  const starts = stories.map((story) => {
    let snapshot = initialSnapshot(machine, { mode: 'audit' }) as AnyMachineSnapshot;
    for (const short of story) {
      const sent = event({ ...short, id: `w${count++}`, at: '2016-03-18T00:00:00Z' });
      snapshot = step(machine, snapshot, sent, { obligations: false }).snapshot;
    }
    return snapshot;
  });
  // The first of two events of a story tells apart what came before.
  const keyed = (snapshot: AnyMachineSnapshot) =>
    turnsOnAnswers
      ? `${keyOf(snapshot)} ${contextOf(snapshot).history[0]?.type === 'junta.session-opened'}`
      : keyOf(snapshot);
  const known = new Map(starts.map((start) => [keyed(start), start]));
  const seen = new Set<string>(starts.flatMap(within));
  const left = new Set<string>();
  let edges = 0;
  for (const snapshot of known.values()) {
    for (const sample of samples) {
      const sent = event({ ...sample, id: `w${count++}`, at: '2016-03-19T00:00:00Z' });
      const taken = step(machine, snapshot, sent, { obligations: false });
      const next = taken.snapshot as AnyMachineSnapshot;
      if (statesIn(next) !== statesIn(snapshot)) {
        edges++;
        for (const path of within(snapshot)) if (!within(next).includes(path)) left.add(path);
      }
      for (const path of within(next)) seen.add(path);
      if (!known.has(keyed(next))) known.set(keyed(next), next);
    }
  }
  return { seen, snapshots: [...known.values()], edges, left };
}

describe.each(machines.map((machine) => [machine.id, machine] as const))('%s', (id, machine) => {
  const states = statesOf(machine);
  const walks = regionsOf(machine).map((region) => [region, walk(machine, region)] as const);
  const atomic = states.filter(({ type }) => type === 'atomic' || type === 'final');

  it('reaches each of its states', () => {
    const seen = new Set(walks.flatMap(([, { seen }]) => [...seen]));
    expect(atomic.map(({ path }) => path).filter((path) => !seen.has(path))).toEqual([]);
  });

  it('has no dead end that is not final or declared stable', () => {
    const left = new Set(walks.flatMap(([, walked]) => [...walked.left]));
    const dead = atomic.filter(
      ({ path, type, meta }) => type !== 'final' && meta?.stable !== true && !left.has(path),
    );
    expect(dead.map(({ path }) => path)).toEqual([]);
  });

  it('has a sample for each type that it acts on', () => {
    const acted = states.flatMap(({ transitions }) =>
      transitions.flatMap(({ event: type, meta }) => (meta?.evidence === true ? [] : [type])),
    );
    const sampled = new Set(SAMPLES.map(({ type }) => type));
    expect([...new Set(acted)].filter((type) => !sampled.has(type))).toEqual([]);
  });

  it('answers each of the known types in each of its states', () => {
    const bare: LogEvent[] = EVENT_TYPES.map((type, at) => event({ type, id: `b${at}` }));
    for (const mode of ['drive', 'audit'] as const) {
      for (const { value, context } of walks.flatMap(([, { snapshots }]) => snapshots)) {
        const start = machine.resolveState({ value, context: { ...context, mode } });
        for (const sent of bare) {
          const { outcome, snapshot } = step(machine, start, sent, { obligations: false });
          expect(['applied', 'blocked', 'not-enabled']).toContain(outcome);
          if (mode === 'audit') expect(outcome).not.toBe('blocked');
          if (outcome === 'not-enabled') expect(snapshot.value).toEqual(start.value);
          if (outcome === 'blocked') expect(snapshot).toBe(start);
        }
      }
    }
  });

  it('counts its states', () => {
    const counts = walks.map(
      ([region, { seen, snapshots, edges }]) =>
        `${region}: ${seen.size} states, ${snapshots.length} configurations, ${edges} edges`,
    );
    console.info([`${id}: ${atomic.length} atomic states`, ...counts].join('\n  '));
    expect(atomic.length).toBeGreaterThan(0);
  });
});
