import { describe, expect, it } from 'vitest';
import { defineProfile, federal, federalRulePack, RuleSet, signed } from '../../src/rules/index';
import { recordOf } from '../../src/rules/rule-set';

describe('a pack without the examples of its rules', () => {
  const { sources, ...federalPack } = federalRulePack();
  const [first, second, ...others] = federalPack.rules;
  if (first === undefined || second === undefined) throw new Error('the pack has no rules');
  const by = { by: 'Dirección Jurídica', at: '2026-01-15' };
  const signedFirst = signed(first, federalPack.parameters, by);
  const changed = { ...signed(second, federalPack.parameters, by), summary: 'Otra cosa.' };
  const whole = { ...federalPack, rules: [signedFirst, changed, ...others] };
  const bare = { ...whole, rules: whole.rules.map((rule) => ({ ...rule, examples: [] })) };

  it('has the hash of the whole one, which was recorded', () => {
    expect(new RuleSet(bare, recordOf(whole)).hash).toBe(new RuleSet(whole).hash);
    expect(new RuleSet(bare).hash).not.toBe(new RuleSet(whole).hash);
  });

  it('has the signatures that are good in the whole one, and no other', () => {
    const signedIn = (rules: RuleSet) =>
      rules.rules.filter((rule) => rules.isSigned(rule)).map(({ rule }) => rule.id);
    expect(signedIn(new RuleSet(whole))).toEqual([first.id]);
    expect(signedIn(new RuleSet(bare, recordOf(whole)))).toEqual([first.id]);
    expect(signedIn(new RuleSet(bare))).toEqual([]);
  });

  it('gives a profile that extends it the hash and the signatures that the whole one gives', () => {
    const [figure] = whole.parameters;
    if (figure === undefined) throw new Error('the pack has no figures');
    const state = (base: RuleSet) =>
      defineProfile({
        id: 'sinaloa',
        extends: { ...federal(), rules: base },
        parameters: [{ ...figure, title: 'Otra cifra' }],
      }).rules;
    const ofWhole = state(new RuleSet(whole));
    const ofBare = state(new RuleSet(bare, recordOf(whole)));
    expect(ofBare.hash).toBe(ofWhole.hash);
    expect(ofBare.hash).not.toBe(new RuleSet(whole).hash);
    const signedIn = (rules: RuleSet) => rules.rules.filter((rule) => rules.isSigned(rule)).length;
    expect([signedIn(ofBare), signedIn(ofWhole)]).toEqual([1, 1]);
  });

  it('changes nothing of the hash for want of its sources', () => {
    expect(sources).toBeDefined();
    expect(recordOf(federalPack)).toEqual(recordOf(federalRulePack()));
    expect(federal().rules.hash).toBe(recordOf(federalPack).hash);
  });
});
