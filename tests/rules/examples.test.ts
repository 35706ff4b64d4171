import { describe, expect, it } from 'vitest';
import { checkExample, expectedVerdicts } from '../../src/rules/check-example';
import { readRulePack } from '../../src/rules/load/load-rule-set';
import { RuleSet } from '../../src/rules/rule-set';
import { federalPolicy } from '../support/federal-policy';
import { ruleFiles } from '../support/rule-files';

const pack = readRulePack(ruleFiles());
const authorities = pack.authorities;
if (authorities === undefined) throw new Error('rules/authorities.json is missing');

describe('the rule files', () => {
  it('have no defect', () => {
    expect(pack.defects).toEqual([]);
  });

  const rules = new RuleSet({ ...pack, authorities });

  for (const rule of pack.rules) {
    describe(rule.id, () => {
      for (const example of rule.examples) {
        it(example.name, () => {
          expect(checkExample(rule, example, rules, federalPolicy)).toEqual([]);
        });
      }

      it('shows at least two verdicts', () => {
        const verdicts = new Set(rule.examples.flatMap(expectedVerdicts));
        expect(verdicts.size).toBeGreaterThanOrEqual(2);
      });

      it('shows what happens when a fact is missing', () => {
        expect(rule.examples.flatMap(expectedVerdicts)).toContain('indeterminate');
      });
    });
  }
});
