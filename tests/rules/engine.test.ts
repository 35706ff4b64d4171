import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ProtocolError } from '../../src/core/index';
import { createEngine, whenOf } from '../../src/rules/engine';
import { compileCondition } from '../../src/rules/evaluate/compile-condition';
import type { Facts } from '../../src/rules/evaluate/fact-value';
import type { ConditionRule } from '../../src/rules/format/rule';
import { loadRuleSet } from '../../src/rules/load/load-rule-set';
import { ruleFacts } from '../support/rule-facts';
import { ruleFiles } from '../support/rule-files';
import { leaf, RULE_PATH, ruleText } from '../support/rule-text';

const federal = loadRuleSet(ruleFiles());
const conditionRules = federal.rules
  .map(({ rule }) => rule)
  .filter((rule): rule is ConditionRule => rule.kind === 'condition');

const ID = 'reglamento/art-102/an-example';
const two = loadRuleSet([
  {
    path: RULE_PATH,
    text: ruleText({
      effective: { from: '2012-12-01', to: '2019-12-31' },
      condition: { all: [leaf('quorum', 'greaterThanInclusive', 6)] },
    }),
  },
  {
    path: RULE_PATH.replace('.json', '@2020-01-01.json'),
    text: ruleText({ effective: { from: '2020-01-01', to: null } }),
  },
]);

const fired = async (engine: ReturnType<typeof createEngine>, facts: object) =>
  (await engine.run(facts as Record<string, unknown>)).events.map(({ type }) => type);

describe('createEngine', () => {
  it('runs each federal condition unchanged, to the truth that the evaluator finds', async () => {
    for (const rule of conditionRules) {
      const engine = createEngine(federal, { rules: [rule.id] });
      const condition = compileCondition(rule.condition);
      await fc.assert(
        fc.asyncProperty(ruleFacts(rule), async (facts) => {
          const events = await fired(engine, facts);
          expect(events, rule.id).toEqual(condition(facts as Facts) === true ? [rule.id] : []);
        }),
        { numRuns: 20 },
      );
    }
  });

  it('loads the version in force on a date, and the last one without a date', async () => {
    const facts = { quorum: 5 };
    expect(await fired(createEngine(two, { on: '2015-06-01' }), facts)).toEqual([]);
    expect(await fired(createEngine(two, { on: '2020-01-01' }), facts)).toEqual([ID]);
    expect(await fired(createEngine(two), facts)).toEqual([ID]);
    expect(await fired(createEngine(two, { on: '2012-11-30' }), { quorum: 9 })).toEqual([]);
  });

  it('has the applicability of a rule as a shared condition', async () => {
    const engine = createEngine(two);
    engine.addRule({
      name: 'missed',
      event: { type: 'missed' },
      conditions: {
        all: [
          { condition: whenOf(ID) },
          { not: { fact: 'quorum', operator: 'greaterThan', value: 4 } },
        ],
      },
    });
    expect(await fired(engine, { kind: 'terminate', quorum: 4 })).toEqual(['missed']);
    expect(await fired(engine, { kind: 'continue', quorum: 4 })).toEqual([]);
    expect(await fired(engine, { kind: 'terminate', quorum: 5 })).toEqual([ID]);
  });

  it('refuses a path that somebody adds, and runs nothing', async () => {
    const marker = 'engineRan';
    const filter = `$[?(@[?(${['globalThis', marker].join('.')}=1)])]`;
    for (const line of [
      { fact: 'list', operator: 'equal', value: 1, path: filter },
      { fact: 'n', operator: 'equal', value: { fact: 'list', path: filter } },
    ]) {
      const engine = createEngine(two);
      engine.addRule({ name: 'x', event: { type: 'x' }, conditions: { all: [line] } });
      const error = await engine.run({ list: [[1]], n: 1 }).catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(ProtocolError);
      expect(error).toMatchObject({ code: 'E_PATH_SYNTAX' });
    }
    expect((globalThis as Record<string, unknown>)[marker]).toBeUndefined();
  });

  it('leaves facts in event parameters as they are', async () => {
    const engine = createEngine(two);
    const params = { x: { fact: 'list', path: '$.y' } };
    engine.addRule({ name: 'x', event: { type: 'x', params }, conditions: { all: [] } });
    const { events } = await engine.run({ list: [1] });
    expect(events.find(({ type }) => type === 'x')?.params).toEqual(params);
  });

  it('says what it was not given', () => {
    expect(() => createEngine(two, { on: '2015-02-30' })).toThrow(
      expect.objectContaining({ code: 'E_ENGINE_DATE' }),
    );
    expect(() => createEngine(two, { rules: ['x'] })).toThrow(
      expect.objectContaining({ code: 'E_ENGINE_RULE' }),
    );
    expect(() => createEngine(two, { on: '2012-11-30', rules: [ID] })).toThrow(ProtocolError);
  });

  it('loads nothing but condition rules, without changing them', () => {
    const before = federal.hash;
    createEngine(federal);
    expect(loadRuleSet(ruleFiles()).hash).toBe(before);
  });
});
