import { describe, expect, it } from 'vitest';
import { checkExample, expectations, expectedVerdicts } from '../../src/rules/check-example';
import type { Example } from '../../src/rules/format/example';
import { readRulePack } from '../../src/rules/load/load-rule-set';
import { RuleSet } from '../../src/rules/rule-set';
import { runExample } from '../../src/rules/run-example';
import { federalPolicy } from '../support/federal-policy';
import { ruleFiles } from '../support/rule-files';

const pack = readRulePack(ruleFiles());
const { authorities } = pack;
if (authorities === undefined) throw new Error('rules/authorities.json is missing');
const rules = new RuleSet({ ...pack, authorities });
const open = new Map(pack.questions.map((question) => [question.id, question]));
const examples = pack.rules.flatMap((rule) => rule.examples.map((example) => ({ rule, example })));

const flips = (example: Example) =>
  new Set(expectations(example).map(([, verdicts]) => verdicts.join())).size > 1;

describe('the open questions', () => {
  it('are the eighty-nine of the inventory', () => {
    const numbers = Array.from({ length: 89 }, (_, at) => `A${String(at + 1).padStart(2, '0')}`);
    expect([...open.keys()].sort()).toEqual(numbers);
  });

  for (const [id, question] of open) {
    const about = examples.filter(({ example }) => example.question === id);
    const readings = new Set(Object.values(question.readings));

    it(`${id} (${question.title}) is shown by an example that turns on it`, () => {
      expect(about.length).toBeGreaterThan(0);
      for (const { rule, example } of about) {
        expect(rule.interpretation.map((each) => each.question)).toContain(id);
        expect(checkExample(rule, example, rules, federalPolicy)).toEqual([]);
      }
      if (readings.size > 1) expect(about.some(({ example }) => flips(example))).toBe(true);
    });

    it(`${id} is contestable ${question.contestable === null ? 'nowhere' : 'where it says so'}`, () => {
      const contestable = about.filter(({ example }) =>
        expectedVerdicts(example).includes('contestable'),
      );
      expect(contestable.length > 0).toBe(question.contestable !== null);
      if (question.contestable !== null) return;
      const disputes = pack.rules.filter(({ contested = [] }) =>
        contested.some(
          (each) => each.question === id && Object.values(each.verdict).includes('contestable'),
        ),
      );
      expect(disputes.map((rule) => rule.id)).toEqual([]);
    });
  }

  it('that make an outcome contestable are those whose entry says so', () => {
    const unexplained = examples.filter(({ rule, example }) =>
      expectations(example).some(([reading, verdicts]) => {
        if (!verdicts.includes('contestable')) return false;
        const { questions } = runExample(rule, example, rules, federalPolicy, reading);
        return !questions.some((id) => open.get(id)?.contestable != null);
      }),
    );
    expect(unexplained.map(({ rule, example }) => `${rule.id}: ${example.name}`)).toEqual([]);
  });
});

describe('an interpretation', () => {
  it('turns on an example of the rule or on a parameter, by its name', () => {
    const parameters = new Set(pack.parameters.map(({ id }) => id));
    const loose = pack.rules.flatMap((rule) => {
      const names = new Set(rule.examples.map(({ name }) => name));
      return rule.interpretation
        .filter(({ turnsOn }) => !names.has(turnsOn) && !parameters.has(turnsOn))
        .map(({ question, turnsOn }) => `${rule.id} ${question}: ${turnsOn}`);
    });
    expect(loose).toEqual([]);
  });
});
