import { describe, expect, it } from 'vitest';
import { parseInstant } from '../../src/core/index';
import { readRulePack } from '../../src/rules/load/load-rule-set';
import { RuleSet } from '../../src/rules/rule-set';
import { runExample } from '../../src/rules/run-example';
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
          const result = runExample(rule, example, rules, federalPolicy);
          expect(result.problems).toEqual([]);
          expect(result.verdicts).toEqual([example.expected].flat());
          if (example.due !== undefined)
            expect(result.due).toBe(parseInstant(example.due)?.epochMs);
        });
      }

      it('shows at least two verdicts', () => {
        const verdicts = new Set(rule.examples.flatMap((example) => example.expected));
        expect(verdicts.size).toBeGreaterThanOrEqual(2);
      });

      it('shows what happens when a fact is missing', () => {
        const verdicts = rule.examples.flatMap((example) => example.expected);
        expect(verdicts).toContain('indeterminate');
      });
    });
  }
});
