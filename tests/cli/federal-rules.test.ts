import { describe, expect, it } from 'vitest';
import { federalRules, withExamples } from '../../src/cli/federal-rules';
import { federal, loadRuleSet } from '../../src/rules/index';

describe('the rule files beside the program', () => {
  it('are those that the library was built from', () => {
    expect(loadRuleSet(federalRules()).hash).toBe(federal().rules.hash);
  });

  it('complete a rule that is without its examples', () => {
    for (const { rule } of federal().rules.rules) {
      expect(withExamples({ ...rule, examples: [] })).toEqual(rule);
    }
  });

  it('complete no rule that is another than theirs', () => {
    const [{ rule } = { rule: undefined }] = federal().rules.rules;
    if (rule === undefined) throw new Error('the pack has no rules');
    const changed = { ...rule, summary: 'Otra cosa.', examples: [] };
    expect(withExamples(changed)).toBe(changed);
    const unknown = { ...rule, id: 'reglamento/art-999/unknown', examples: [] };
    expect(withExamples(unknown)).toBe(unknown);
    expect(withExamples(rule)).toBe(rule);
  });
});
