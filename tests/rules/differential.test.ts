import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Truth } from '../../src/core/index';
import { isBounds } from '../../src/rules/evaluate/bounds';
import { comparand, compileCondition } from '../../src/rules/evaluate/compile-condition';
import { explainCondition } from '../../src/rules/evaluate/explain-condition';
import type { Facts } from '../../src/rules/evaluate/fact-value';
import { operators } from '../../src/rules/evaluate/operators';
import type { Condition, Leaf, RootCondition } from '../../src/rules/format/condition';
import { knownFacts, rootCondition } from '../support/condition-arbitrary';
import { askOracle, leavesOf, leavesWith, oracleOf } from '../support/oracle';
import { asTyped, rawFacts } from '../support/raw-facts';
import { SEEDS } from '../support/seeds';

const DECISION = 'docs/decisions/0001-evaluator-and-json-rules-engine.md';
const TREES = 20_000;
const BATCH = 40;

/** A line with the facts as they were handed over, and as the evaluator reads them. */
interface Case {
  readonly leaf: Leaf;
  readonly raw: Readonly<Record<string, unknown>>;
  readonly facts: Facts;
}

const sidesOf = ({ leaf }: Case): readonly string[] => [
  leaf.fact,
  ...(typeof leaf.value === 'object' && 'fact' in leaf.value ? [leaf.value.fact] : []),
];

const isMissing = ({ raw }: Case, name: string | undefined) =>
  name !== undefined && !Object.hasOwn(raw, name);
const isIllTyped = ({ raw, facts }: Case, name: string | undefined) =>
  name !== undefined && Object.hasOwn(raw, name) && facts[name] === undefined;

/**
 * Every way in which a line of a loaded rule may come out otherwise than in json-rules-engine; the
 * first that fits names the difference. `docs/decisions/0001-…` has the same list with its reasons.
 */
const INTENDED: readonly {
  readonly id: string;
  readonly fits: (at: Case) => boolean;
  /** The evaluator says that it does not know. */
  readonly unknown: boolean;
}[] = [
  { id: 'missing-fact', unknown: true, fits: (at) => isMissing(at, at.leaf.fact) },
  { id: 'missing-comparand', unknown: true, fits: (at) => isMissing(at, sidesOf(at)[1]) },
  { id: 'ill-typed-fact', unknown: true, fits: (at) => isIllTyped(at, at.leaf.fact) },
  { id: 'ill-typed-comparand', unknown: true, fits: (at) => isIllTyped(at, sidesOf(at)[1]) },
  {
    id: 'bounds',
    unknown: false,
    fits: ({ facts, ...at }) => sidesOf({ facts, ...at }).some((name) => isBounds(facts[name])),
  },
  {
    id: 'moment-as-text',
    unknown: false,
    fits: ({ raw, facts, ...at }) =>
      sidesOf({ raw, facts, ...at }).some(
        (name) => typeof raw[name] === 'string' && typeof facts[name] === 'number',
      ),
  },
];

const oursOf = ({ leaf, facts }: Case): Truth =>
  operators[leaf.operator](facts[leaf.fact], comparand(leaf.value, facts));

/** Runs a batch of trees on known facts in one engine: facts are constant, so rules do not meet. */
const agreesOnKnownFacts = fc.asyncProperty(
  fc.array(rootCondition, { minLength: BATCH, maxLength: BATCH }),
  knownFacts,
  knownFacts,
  async (trees, ...sets) => {
    const engine = oracleOf(trees);
    const compiled = trees.map((tree) => compileCondition(tree));
    for (const facts of sets) {
      const theirs = await askOracle(engine, facts);
      trees.forEach((tree, at) => {
        expect(compiled[at]?.(facts)).toBe(theirs[at]?.result);
        expect(explainCondition(tree, facts).result).toBe(theirs[at]?.result);
      });
    }
  },
);

describe.each(SEEDS)('against json-rules-engine, seed %i', (seed) => {
  it(`gives the same truth on ${TREES} trees with known facts`, async () => {
    await fc.assert(agreesOnKnownFacts, { seed, numRuns: TREES / BATCH });
  });

  it(`differs on doubtful facts only as listed, on ${TREES} trees`, async () => {
    const seen = new Map<string, number>();
    let rejected = 0;
    await fc.assert(
      fc.asyncProperty(rootCondition, rawFacts, async (tree, raw) => {
        const facts = asTyped(raw);
        const ours = compileCondition(tree)(facts);
        const [theirs] = await askOracle(oracleOf([tree]), raw).catch(() => []);
        if (theirs === undefined) {
          rejected++;
          const doubtful = leavesOf(tree).filter((leaf) =>
            INTENDED.some(({ unknown, fits }) => unknown && fits({ leaf, raw, facts })),
          );
          expect(doubtful).not.toEqual([]);
          return;
        }
        let differ = 0;
        for (const { leaf, theirs: said } of leavesWith(tree, theirs.conditions as object)) {
          const at = { leaf, raw, facts };
          const own = oursOf(at);
          if (own === said) continue;
          differ++;
          const listed = INTENDED.find(({ fits }) => fits(at));
          expect(listed, `${JSON.stringify(leaf)} on ${JSON.stringify(raw)}`).toBeDefined();
          if (listed?.unknown === true) expect(own).toBeUndefined();
          seen.set(listed?.id ?? '', (seen.get(listed?.id ?? '') ?? 0) + 1);
        }
        if (differ === 0) expect(ours).toBe(theirs.result);
      }),
      { seed, numRuns: TREES },
    );
    expect([...seen.keys()].sort()).toEqual(INTENDED.map(({ id }) => id).sort());
    expect(rejected).toBeGreaterThan(100);
  });
});

/** What the engine says of one line, or `rejects` where its run fails for every rule. */
async function engineSays(condition: unknown, facts: object): Promise<boolean | 'rejects'> {
  const asked = oracleOf([condition as RootCondition]);
  return askOracle(asked, facts).then(
    ([result]) => result?.result as boolean,
    () => 'rejects',
  );
}

const leafOf = (fact: string, operator: string, value: unknown) =>
  ({ name: 'línea', fact, operator, value }) as Leaf;
const line = (fact: string, operator: string, value: unknown): RootCondition => ({
  all: [leafOf(fact, operator, value)],
});

const unprintable = { toString: 1, valueOf: 1 };
const inherited = Object.create({ votes: 5 });

/** One case of each difference, on facts as a caller would hand them over: id, tree, facts, both answers. */
const EXAMPLES: readonly [string, RootCondition, object, Truth, boolean | 'rejects'][] = [
  ['missing-fact', line('count1', 'greaterThanInclusive', 5), {}, undefined, false],
  ['missing-fact', line('text1', 'notEqual', 'x'), {}, undefined, true],
  ['missing-fact', line('text1', 'notIn', ['x']), {}, undefined, true],
  ['missing-fact', { not: line('count1', 'lessThan', 5) }, {}, undefined, true],
  [
    'missing-comparand',
    line('count1', 'lessThan', { fact: 'count2' }),
    { count1: 1 },
    undefined,
    false,
  ],
  [
    'missing-comparand',
    line('text1', 'in', { fact: 'list1' }),
    { text1: 'x' },
    undefined,
    'rejects',
  ],
  ['ill-typed-fact', line('count1', 'greaterThanInclusive', 5), { count1: '7' }, undefined, true],
  ['ill-typed-fact', line('count1', 'lessThan', 5), { count1: [3] }, undefined, true],
  ['ill-typed-fact', line('count1', 'greaterThanInclusive', 5), { count1: null }, undefined, false],
  ['ill-typed-fact', line('count1', 'lessThan', 5), { count1: 3.5 }, undefined, true],
  ['ill-typed-fact', line('count1', 'lessThan', 5), { count1: unprintable }, undefined, 'rejects'],
  [
    'ill-typed-comparand',
    line('text1', 'in', { fact: 'list1' }),
    { text1: 'a', list1: 'cat' },
    undefined,
    true,
  ],
  ['bounds', line('count1', 'greaterThan', 1), { count1: { atLeast: 2, atMost: 4 } }, true, false],
  ['bounds', line('count1', 'notEqual', 3), { count1: { atLeast: 2, atMost: 4 } }, undefined, true],
  [
    'moment-as-text',
    line('moment1', 'lessThan', { fact: 'moment2' }),
    { moment1: '2016-03-18T23:00:00-06:00', moment2: '2016-03-19T00:00:00Z' },
    false,
    true,
  ],
];

describe('the list of intended differences', () => {
  it.each(EXAMPLES)('%s: %j on %j', async (_id, tree, raw, ours, theirs) => {
    const facts = asTyped(raw as Record<string, unknown>);
    expect(compileCondition(tree)(facts)).toBe(ours);
    expect(await engineSays(tree, raw)).toBe(theirs);
  });

  it('shows each difference at least once', () => {
    expect([...new Set(EXAMPLES.map(([id]) => id))].sort()).toEqual(
      INTENDED.map(({ id }) => id).sort(),
    );
  });

  it('is the list of the decision record', () => {
    const record = readFileSync(DECISION, 'utf8');
    const listed = [...record.matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, id]) => id).sort();
    expect(listed).toEqual([...INTENDED.map(({ id }) => id), ...UNLOADED.map(([id]) => id)].sort());
  });
});

/** Trees and facts that no loaded rule has: what the engine makes of them, and what is done instead. */
const UNLOADED: readonly [string, Condition, object, boolean | 'rejects'][] = [
  ['empty-any', { any: [] }, {}, true],
  ['empty-all', { all: [] }, {}, true],
  [
    'groups-side-by-side',
    { all: [leafOf('n', 'lessThan', 0)], any: [leafOf('n', 'lessThan', 9)] },
    { n: 1 },
    true,
  ],
  ['path', { all: [{ ...leafOf('n', 'lessThan', 9), path: '$.x' } as Leaf] }, { n: 1 }, true],
  ['decorated-operator', line('list1', 'everyFact:equal', 1), { list1: [] }, true],
  ['reference', { all: [{ condition: 'x' }] } as unknown as Condition, {}, 'rejects'],
  ['equal-on-lists', line('list1', 'equal', ['x']), { list1: ['x'] }, false],
  ['in-a-text', line('text1', 'in', 'SEGOB'), { text1: 'EGO' }, true],
  ['inherited-fact', line('votes', 'equal', 5), inherited, true],
  ['function-as-fact', line('n', 'equal', 5), { n: () => 5 }, true],
];

describe('what the engine takes and no loaded rule has', () => {
  it.each(UNLOADED)('%s', async (_id, tree, facts, theirs) => {
    expect(await engineSays(tree, facts)).toBe(theirs);
  });
});
