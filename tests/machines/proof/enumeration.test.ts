import { describe, expect, it } from 'vitest';
import type { AnyStateMachine } from 'xstate';
import { measureMachine, statesOf } from '../../../src/machines/index';
import { MODES } from '../../../src/machines/procedure/machine-context';
import {
  type FlawKind,
  flawsOf,
  typesWithoutMachine,
} from '../../../src/machines/state-graph/flaws';
import { productOf } from '../../../src/machines/state-graph/product';
import { allSignals, stateGraph } from '../../../src/machines/state-graph/state-graph';
import { failures, SAID } from '../../../src/machines/state-graph/verdicts';
import { machines } from '../kit';
import { actsAt, broken, everyAct, stateAt, type WrittenState } from './broken';

/** How many machines the Reglamento has; once all are there, each event type must have one. */
const ALL_MACHINES = 20;

const measure = measureMachine as unknown as AnyStateMachine;

describe.each(machines.map((machine) => [machine.id, machine] as const))('%s', (id, machine) => {
  it.each(MODES)('has no flaw of form in any configuration that it reaches in %s', (mode) => {
    expect(flawsOf(stateGraph(machine, mode))).toEqual([]);
  });

  it.each(MODES)('reaches beside its other parts what each part reaches alone in %s', (mode) => {
    const graph = stateGraph(machine, mode);
    const product = productOf(graph);
    const signals = allSignals(machine);
    const ways = signals.reduce((sum, { failing }) => sum + failing.ways, 0n);
    const whole =
      product === undefined
        ? 'its parts only'
        : `${product.configurations} configurations, ${product.steps} steps`;
    const moves = graph.parts.reduce((sum, part) => sum + part.moves.length, 0);
    if (mode === 'drive') {
      console.info(
        `${id}: ${signals.length} acts in the abstract for ${ways}; ${graph.parts.length} parts, ${moves} moves; ${whole}`,
      );
    }
    expect(product?.seen.map(({ size }) => size) ?? []).toEqual(
      product === undefined ? [] : graph.parts.map(({ configurations }) => configurations.length),
    );
  });

  it('is enumerated in all of its states', () => {
    const innermost = statesOf(machine).filter(({ type }) => type === 'atomic' || type === 'final');
    const reached = stateGraph(machine).parts.flatMap(({ configurations }) =>
      configurations.flatMap(({ key }) => key.split(',')),
    );
    expect([...new Set(reached)].sort()).toEqual(innermost.map(({ path }) => path).sort());
  });
});

it('finds a machine for each event type of the vocabulary', () => {
  const missing = typesWithoutMachine(machines);
  console.info(`${missing.length} event types on which no machine acts`, missing.join(' '));
  if (machines.length >= ALL_MACHINES) expect(missing).toEqual([]);
  expect(typesWithoutMachine([])).toHaveLength(164);
  expect(missing).not.toContain('measure.granted');
});

describe('a machine with something wrong in it', () => {
  const flawed: readonly [FlawKind, string, (config: WrittenState) => void][] = [
    [
      'unreachable',
      'legal.suspendedByJunta',
      (config) => {
        for (const act of actsAt(config, 'legal.live.inForce', 'measure.suspended')) {
          if (act.target === '#suspendedByJunta') act.target = '#suspendedByPerson';
        }
      },
    ],
    [
      'shadowed',
      'measure.communicated -> execution.rejected',
      (config) => {
        const state = stateAt(config, 'execution.ordered');
        const [first] = actsAt(config, 'execution.ordered', 'measure.communicated');
        const second = { ...structuredClone(first), target: 'rejected' };
        state.on = { ...state.on, 'measure.communicated': [first, second] as never };
      },
    ],
    [
      'never-taken',
      'measure.implemented -> execution.implemented',
      (config) => {
        for (const act of actsAt(config, 'execution.ordered', 'measure.implemented')) {
          if (act.target === 'implemented') act.guard.params.given = { complete: ['entirely'] };
        }
      },
    ],
    [
      'dead-end',
      'execution.rejected',
      (config) => {
        stateAt(config, 'execution.rejected').on = {};
      },
    ],
    [
      'no-rest',
      'execution.awaitingOrder',
      (config) => {
        const execution = stateAt(config, 'execution');
        for (const [name, state] of Object.entries(execution.states ?? {})) {
          if (name !== 'notDue' && state.meta !== undefined) delete state.meta.stable;
        }
      },
    ],
  ];

  it.each(flawed)('is found out: %s', (kind, where, edit) => {
    const flaws = flawsOf(stateGraph(broken(measure, edit)));
    const found = flaws.filter((flaw) => flaw.kind === kind);
    const places = found.map(({ state, transition }) => transition ?? state.replace('.live', ''));
    expect(places).toContain(where);
  });

  it('is refused where its states cannot be enumerated from its acts', () => {
    const timed = broken(measure, (config) => {
      Object.assign(stateAt(config, 'legal.live.inForce'), { after: { 1000: 'returning' } });
    });
    expect(() => stateGraph(timed)).toThrow('cannot be enumerated');
    const looking = broken(measure, (config) => {
      const [act] = actsAt(config, 'execution.ordered', 'measure.communicated');
      Object.assign(act as object, { guard: { type: 'looksAtAnotherRegion' } });
    });
    expect(() => stateGraph(looking)).toThrow('cannot be enumerated');
  });

  it('is walked as one where a transition leads from one region into another', () => {
    const convenio = machines.find(({ id }) => id.startsWith('convenio@')) as AnyStateMachine;
    const joined = broken(convenio, (config) => {
      Object.assign(stateAt(config, 'agreement.awaited'), { id: 'awaited' });
      const [type] = Object.keys(stateAt(config, 'cooperation').states ?? {}).flatMap((name) =>
        Object.keys(stateAt(config, `cooperation.${name}`).on ?? {}),
      );
      for (const act of everyAct(stateAt(config, 'cooperation'), type as string)) {
        act.target = '#awaited';
      }
    });
    const { parts } = stateGraph(joined);
    expect(parts.map(({ path }) => path)).toEqual(['']);
    expect(parts[0]?.configurations[0]?.key).toMatch(/^agreement\.none,cooperation\./);
    expect(parts[0]?.configurations.map(({ key }) => key).join(' ')).toMatch(/agreement\.awaited/);
  });
});

describe('the verdicts of rules', () => {
  const law = (rules: readonly string[], doubt: 'blocks' | 'passes', speaking?: string[]) => ({
    rules,
    doubt,
    ...(speaking === undefined ? {} : { speaking }),
  });

  it('are all counted, and told apart only by the laws that fail', () => {
    const [first, second] = [law(['a', 'b', 'c'], 'blocks', ['c']), law(['c', 'd'], 'passes')];
    const found = failures([first, second]);
    expect(found.reduce((sum, { ways }) => sum + ways, 0n)).toBe(4n ** 4n);
    // Counted by hand over all of them, by what a guard does with each.
    const counts = new Map<string, bigint>();
    for (let code = 0; code < 4 ** 4; code++) {
      const [a, b, c, d] = [0, 1, 2, 3].map((at) => SAID[Math.floor(code / 4 ** at) % 4]);
      const one = [a, b].some((said) => said === 'broken' || said === 'doubtful') || c !== 'met';
      const two = c === 'broken' || d === 'broken';
      const key = `${one} ${two}`;
      counts.set(key, (counts.get(key) ?? 0n) + 1n);
    }
    for (const { laws, ways } of found) {
      expect(ways).toBe(counts.get(`${laws.has(first)} ${laws.has(second)}`));
    }
    expect(found).toHaveLength(counts.size);
  });

  it('come with the fewest rules that bring them about', () => {
    const found = failures([law(['a', 'b'], 'blocks')]);
    expect(found.map(({ because }) => Object.keys(because).length).sort()).toEqual([0, 1]);
  });
});
