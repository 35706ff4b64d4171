import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Truth } from '../../src/core/index';
import { READINGS, VERDICTS } from '../../src/core/index';
import type { Bounds } from '../../src/rules/evaluate/bounds';
import { compileCondition } from '../../src/rules/evaluate/compile-condition';
import { decidingLeaves } from '../../src/rules/evaluate/deciding-leaves';
import { evaluate } from '../../src/rules/evaluate/evaluate';
import { explainCondition } from '../../src/rules/evaluate/explain-condition';
import type { Facts, FactValue } from '../../src/rules/evaluate/fact-value';
import { operators } from '../../src/rules/evaluate/operators';
import type { Condition, RootCondition } from '../../src/rules/format/condition';
import type { ConditionRule } from '../../src/rules/format/rule';
import { readRulePack } from '../../src/rules/load/load-rule-set';
import { DECLARED, knownFacts, rootCondition } from '../support/condition-arbitrary';
import { asTyped, rawFacts } from '../support/raw-facts';
import { ruleFacts } from '../support/rule-facts';
import { ruleFiles } from '../support/rule-files';
import { SEEDS } from '../support/seeds';

const RUNS = 5_000;

const conditionRules = readRulePack(ruleFiles()).rules.filter(
  (rule): rule is ConditionRule => rule.kind === 'condition',
);

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const member of Object.values(value)) frozen(member);
  }
  return value;
}

function shuffledBy(order: readonly number[], condition: Condition): Condition {
  const moved = (parts: readonly Condition[]) =>
    parts
      .map((part, at) => ({ part: shuffledBy(order, part), key: order[at % order.length] ?? 0 }))
      .sort((a, b) => a.key - b.key)
      .map(({ part }) => part);
  if ('all' in condition) return { all: moved(condition.all) };
  if ('any' in condition) return { any: moved(condition.any) };
  if ('not' in condition) return { not: shuffledBy(order, condition.not) };
  return condition;
}

/** The same facts with less known: some are gone, some counts are known only within bounds. */
const facts = knownFacts.chain((known) =>
  fc.record({
    known: fc.constant<Facts>(known),
    less: fc
      .tuple(...Object.keys(known).map(() => fc.constantFrom('keep', 'drop', 'blur')))
      .map((choices): Facts => {
        const less: Record<string, FactValue> = {};
        Object.entries(known).forEach(([name, value], at) => {
          if (choices[at] === 'drop') return;
          const blurs = choices[at] === 'blur' && typeof value === 'number';
          less[name] = blurs ? { atLeast: Math.max(0, value - 2), atMost: value + 3 } : value;
        });
        return less;
      }),
  }),
);

describe.each(SEEDS)('a condition, seed %i', (seed) => {
  const holds = <T>(arbitrary: fc.Arbitrary<T>, check: (value: T) => void, numRuns = RUNS) =>
    fc.assert(fc.property(arbitrary, check), { seed, numRuns });

  it('has the truth that its explanation gives', () => {
    holds(fc.tuple(rootCondition, rawFacts), ([tree, raw]) => {
      const known = asTyped(raw);
      const explanation = explainCondition(tree, known);
      expect(compileCondition(tree)(known)).toBe(explanation.result);
      expect(decidingLeaves(explanation)).not.toEqual([]);
    });
  });

  it('makingAnUnknownKnownNeverFlipsADecidedTruth', () => {
    holds(fc.tuple(rootCondition, facts), ([tree, { known, less }]) => {
      const condition = compileCondition(tree);
      const before = condition(less);
      if (before !== undefined) expect(condition(known)).toBe(before);
      expect(condition(known)).toBeDefined();
    });
  });

  it('does not depend on the order of its lines or of the facts', () => {
    const order = fc.array(fc.nat(), { minLength: 1, maxLength: 4 });
    holds(fc.tuple(rootCondition, rawFacts, order), ([tree, raw, keys]) => {
      const known = asTyped(raw);
      const reversed = Object.fromEntries(Object.entries(known).reverse());
      expect(compileCondition(shuffledBy(keys, tree))(reversed)).toBe(
        compileCondition(tree)(known),
      );
    });
  });

  it('neither changes the facts nor itself', () => {
    holds(
      fc.tuple(rootCondition, rawFacts),
      ([tree, raw]) => {
        const known = frozen(asTyped(frozen(raw)));
        const before = JSON.stringify([tree, known]);
        compileCondition(frozen(tree))(known);
        explainCondition(tree, known);
        expect(JSON.stringify([tree, known])).toBe(before);
      },
      1_000,
    );
  });
});

describe('a name of a prototype', () => {
  const names = ['constructor', 'toString', 'valueOf', 'hasOwnProperty', '__proto__', 'length'];
  const asking = (fact: string, value: unknown): RootCondition =>
    ({ all: [{ name: 'línea', fact, operator: 'notEqual', value }] }) as RootCondition;

  it.each(names)('%s is an unknown fact', (name) => {
    for (const given of [{}, Object.create({ [name]: 5 }), Object.create(null)]) {
      expect(compileCondition(asking(name, 5))(given)).toBeUndefined();
      expect(compileCondition(asking('n', { fact: name }))({ ...given, n: 5 })).toBeUndefined();
    }
  });

  it('is no fact of a rule either', () => {
    for (const rule of conditionRules) {
      const facts = JSON.parse('{"__proto__":{"present":9,"quorum":5,"kind":"terminate"}}');
      expect(evaluate(rule, facts).verdict).toBe(evaluate(rule, {}).verdict);
      expect(evaluate(rule, Object.create({ present: 9, quorum: 5 })).truth).toBe(
        evaluate(rule, {}).truth,
      );
    }
    expect(({} as { quorum?: number }).quorum).toBeUndefined();
  });
});

describe('a quantity within bounds', () => {
  const limits: Bounds[] = [];
  for (let atLeast = 0; atLeast <= 4; atLeast++) {
    for (let atMost = atLeast; atMost <= 4; atMost++) limits.push({ atLeast, atMost });
  }
  const quantities: readonly (number | Bounds)[] = [0, 1, 2, 3, 4, ...limits];
  const valuesOf = (value: number | Bounds): number[] =>
    typeof value === 'number'
      ? [value]
      : Array.from({ length: value.atMost - value.atLeast + 1 }, (_, i) => value.atLeast + i);
  const agreed = (truths: readonly Truth[]): Truth =>
    truths.every((truth) => truth === truths[0]) ? truths[0] : undefined;
  const compared = [
    'equal',
    'notEqual',
    'lessThan',
    'lessThanInclusive',
    'greaterThan',
    'greaterThanInclusive',
  ] as const;

  it.each(compared)('under %s gives what every possible value gives', (operator) => {
    let pairs = 0;
    for (const a of quantities) {
      for (const b of quantities) {
        const each = valuesOf(a).flatMap((x) => valuesOf(b).map((y) => operators[operator](x, y)));
        expect(operators[operator](a, b), `${JSON.stringify([a, b])}`).toBe(agreed(each));
        pairs++;
      }
    }
    expect(pairs).toBe(400);
  });

  it.each(['in', 'notIn'] as const)(
    'under %s gives what every possible value gives',
    (operator) => {
      for (const a of quantities) {
        for (let subset = 1; subset < 32; subset++) {
          const list = [0, 1, 2, 3, 4].filter((n) => (subset & (1 << n)) !== 0);
          const each = valuesOf(a).map((x) => operators[operator](x, list));
          expect(operators[operator](a, list)).toBe(agreed(each));
        }
      }
    },
  );

  it('without an upper limit is settled by the lower one', () => {
    const open = { atLeast: 5, atMost: Number.POSITIVE_INFINITY };
    expect(operators.greaterThanInclusive(open, 5)).toBe(true);
    expect(operators.lessThan(open, 5)).toBe(false);
    expect(operators.greaterThan(open, 5)).toBeUndefined();
    expect(operators.in(open, [1, 2])).toBe(false);
    expect(operators.in(open, [5, 6])).toBeUndefined();
  });

  it.each([
    { atLeast: 5, atMost: 3 },
    { atLeast: Number.NaN, atMost: 3 },
    { atLeast: 0, atMost: Number.NaN },
  ])('is unknown where its limits contradict one another: %j', (nonsense) => {
    for (const operator of compared) expect(operators[operator](nonsense, 4)).toBeUndefined();
  });
});

describe('evaluate', () => {
  const anything = fc.oneof(
    fc.jsonValue(),
    fc.anything({ withNullPrototype: true, withDate: true, withBigInt: true, withMap: true }),
    fc.constant(() => 5),
  );

  it('is run on the rules of the pack', () => {
    expect(conditionRules.length).toBeGreaterThan(5);
  });

  it('takes anything for facts and for each fact', () => {
    const rule = fc.constantFrom(...conditionRules);
    const facts = rule.chain((chosen) =>
      fc.tuple(
        fc.constant(chosen),
        fc.oneof(
          anything,
          fc.record(
            Object.fromEntries(Object.keys(chosen.facts ?? {}).map((name) => [name, anything])),
            { requiredKeys: [] },
          ),
        ),
        fc.constantFrom(...READINGS),
      ),
    );
    fc.assert(
      fc.property(facts, ([chosen, given, reading]) => {
        const result = evaluate(chosen, given as Record<string, unknown>, reading);
        expect(VERDICTS).toContain(result.verdict);
        expect(result.readings[reading]).toBe(result.verdict);
        expect(result.explanation.result).toBe(result.truth);
      }),
      { numRuns: 10_000 },
    );
  });

  it('knows nothing of functions, or of what is not an own property', () => {
    const [rule] = conditionRules;
    if (rule === undefined) throw new Error('no rule');
    const names = Object.keys(rule.facts ?? {});
    const computing = Object.fromEntries(names.map((name) => [name, () => 5]));
    expect(evaluate(rule, computing).truth).toBe(evaluate(rule, {}).truth);
  });

  it('makingAnUnknownKnownNeverFlipsADecidedVerdict', () => {
    const open = new Set(['indeterminate', 'pending']);
    for (const rule of conditionRules) {
      const arbitrary = ruleFacts(rule).chain((known) =>
        fc.tuple(fc.constant(known), fc.subarray(Object.keys(known))),
      );
      fc.assert(
        fc.property(arbitrary, ([known, dropped]) => {
          const less = Object.fromEntries(
            Object.entries(known).filter(([name]) => !dropped.includes(name)),
          );
          for (const reading of READINGS) {
            const before = evaluate(rule, less, reading).verdict;
            if (open.has(before)) continue;
            expect(evaluate(rule, known, reading).verdict, rule.id).toBe(before);
          }
        }),
        { numRuns: 200 },
      );
    }
  });
});

describe('the random facts', () => {
  it('declare every type', () => {
    expect(new Set(Object.values(DECLARED)).size).toBe(5);
  });
});
