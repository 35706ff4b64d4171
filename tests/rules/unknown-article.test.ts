import { describe, expect, it } from 'vitest';
import type { Rule } from '../../src/rules/format/rule';
import { federalRulePack, RuleSet } from '../../src/rules/index';
import { defectsOf, goodRule, ruleText } from '../support/rule-text';

const id = 'estado-ley/art-unknown/an-example';
const path = `rules/${id}.json`;
const codesOf = (citation: object, at = path, of = id) =>
  defectsOf(ruleText({ id: of, citation }), at).map(({ code }) => code);

describe('a rule of a law of which the article is not known', () => {
  it('lies in a folder that says so, and cites the law alone', () => {
    expect(codesOf({ instrument: 'estado-ley', related: ['otra-ley', 'estado-ley/7'] })).toEqual(
      [],
    );
  });

  it('is misplaced in the folder of an article, as one that cites an article is in its own', () => {
    const numbered = 'estado-ley/art-102/an-example';
    expect(codesOf({ instrument: 'estado-ley' }, `rules/${numbered}.json`, numbered)).toEqual([
      'E_RULE_ID',
    ]);
    expect(codesOf({ instrument: 'estado-ley', article: '102' })).toEqual(['E_RULE_ID']);
  });

  it('is none of a law whose articles were read', () => {
    const rule = {
      ...goodRule(),
      id: 'reglamento/art-unknown/an-example',
      citation: { instrument: 'reglamento' },
    } as unknown as Rule;
    expect(() => new RuleSet({ ...federalRulePack(), rules: [rule] })).toThrow(
      expect.objectContaining({ code: 'E_RULE_CITATION' }),
    );
  });
});
