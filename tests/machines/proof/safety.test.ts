import { describe, expect, it } from 'vitest';
import { proofOf } from '../../../src/machines/safety/invariant';
import { INVARIANTS } from '../../../src/machines/safety/invariants';
import { stateGraph } from '../../../src/machines/state-graph/state-graph';
import { federal } from '../../../src/rules/index';
import { machines } from '../kit';
import { BROKEN_MACHINES, BROKEN_RULES, type Breaking } from './breakings';
import { broken } from './broken';

const proof = proofOf(machines, federal());

const idsOf = (letter: string, count: number) =>
  Array.from({ length: count }, (_, at) => `${letter}${at + 1}`);

describe.each(INVARIANTS.map((each) => [each.id, each] as const))('%s', (id, invariant) => {
  it(`holds in all that the machines can do: ${invariant.title}`, () => {
    const found = invariant.check(proof).map(({ says, machine, rule, said, step }) => {
      const type = step?.move.signal.act.type;
      return [says, machine, type, rule, said].filter((part) => part !== undefined).join(' | ');
    });
    expect([...new Set(found)]).toEqual([]);
  });

  const ofThis = ({ invariant: name }: Pick<Breaking, 'invariant'>) => name === id;

  it.each(BROKEN_MACHINES.filter(ofThis))('is broken by $name', ({ machine, edit }) => {
    const known = machines.find((each) => each.id.startsWith(`${machine}@`));
    if (known === undefined) throw new Error(`no machine ${machine}`);
    const graphs = proof.graphs.map((graph) =>
      graph.machine === known ? stateGraph(broken(known, edit)) : graph,
    );
    expect(invariant.check({ ...proof, graphs }).length).toBeGreaterThan(0);
  });

  it.each(BROKEN_RULES.filter(ofThis))('is broken by $name', ({ profile }) => {
    expect(invariant.check({ ...proof, profile: profile() }).length).toBeGreaterThan(0);
  });

  it('is shown to fail by something broken on purpose', () => {
    expect([...BROKEN_MACHINES, ...BROKEN_RULES].some(ofThis)).toBe(true);
  });
});

it('has a check for each invariant of protection and of collegiate decisions', () => {
  expect(INVARIANTS.map(({ id }) => id)).toEqual([...idsOf('S', 16), ...idsOf('V', 12)]);
  for (const { title, citations } of INVARIANTS) {
    expect(title).toMatch(/^[A-ZÁÉÍÓÚÑ].*\.$/);
    expect(citations.length).toBeGreaterThan(0);
  }
});
