import { describe, expect, it, vi } from 'vitest';
import { ProtocolError } from '../../src/core/index';
import { checkExample } from '../../src/rules/check-example';
import type { Rule } from '../../src/rules/format/rule';
import { federal } from '../../src/rules/index';
import { loadRuleSet, type RuleFile, readRulePack } from '../../src/rules/load/load-rule-set';
import { printRule } from '../../src/rules/load/print-rule';
import { isSigned, parametersOf, signed, unsigned } from '../../src/rules/load/signature';
import { ruleFiles } from '../support/rule-files';

const files = ruleFiles();
const { rules, parameters } = readRulePack(files);
const named = (id: string) => rules.find((rule) => rule.id === id) as Rule;
const study = named('reglamento/art-083/immediate-study-in-three-hours');
const by = { by: 'Área jurídica de prueba', at: '2026-01-15' };

/** The federal pack with one rule as given, and one file changed. */
function packWith(rule: Rule, path = '', change = (text: string) => text): RuleFile[] {
  return files.map((file) => {
    if (file.path === `rules/${rule.id}.json`) {
      return { ...file, text: printRule(rule as unknown as Record<string, unknown>) };
    }
    return path !== '' && file.path.endsWith(path) ? { ...file, text: change(file.text) } : file;
  });
}

const codes = (pack: RuleFile[]) => readRulePack(pack).defects.map(({ code }) => code);

describe('a signature', () => {
  const signedStudy = signed(study, parameters, by);

  it('holds for the rule as it was signed', () => {
    expect(isSigned(signedStudy, parameters)).toBe(true);
    expect(codes(packWith(signedStudy))).toEqual([]);
    expect(isSigned(study, parameters)).toBe(false);
  });

  it.each<[string, (rule: Rule) => Rule]>([
    ['its summary', (rule) => ({ ...rule, summary: `${rule.summary} ` })],
    ['its title', (rule) => ({ ...rule, title: { ...rule.title, en: 'Other' } })],
    ['its dates', (rule) => ({ ...rule, effective: { ...rule.effective, to: '2030-01-01' } })],
    ['an example', (rule) => ({ ...rule, examples: rule.examples.slice(1) })],
  ])('is void once %s changes', (_what, change) => {
    const changed = change(signedStudy);
    expect(isSigned(changed, parameters)).toBe(false);
    expect(codes(packWith(changed))).toEqual(['E_RULE_SIGNATURE']);
  });

  it('is void once a figure that the rule takes from a parameter changes', () => {
    const pack = packWith(signedStudy, 'parameters/extraordinary/study-hours.json', (text) =>
      text.replace('"value": 3', '"value": 4'),
    );
    expect(readRulePack(pack).defects).toMatchObject([
      { code: 'E_RULE_SIGNATURE', file: `rules/${study.id}.json` },
    ]);
    expect(() => loadRuleSet(pack)).toThrow(ProtocolError);
  });

  it('is void once a list that a computed fact of the rule rests on changes', () => {
    const heard = named('reglamento/art-008/adverse-decision-heard-with-consent');
    const pack = packWith(signed(heard, parameters, by), 'junta/rules-of-an-invitee.json', (text) =>
      text.replace('art-008/prior-consent-to-each-invitee', 'art-013/quorum-at-each-vote'),
    );
    expect(codes(pack)).toEqual(['E_RULE_SIGNATURE']);
  });

  it('covers every parameter that is read while the examples of the rule are judged', () => {
    const { rules: set, calendars } = federal();
    const read = vi.spyOn(set, 'parameterOn');
    const known = new Map(rules.map((rule) => [rule.id, parametersOf(rule, parameters)]));
    const missing = new Set<string>();
    for (const rule of rules) {
      read.mockClear();
      for (const example of rule.examples) checkExample(rule, example, set, calendars);
      const own = known.get(rule.id) ?? [];
      const asked = own.flatMap(({ values }) => values.flatMap(({ value }) => value));
      const covered = [...own, ...asked.flatMap((id) => known.get(String(id)) ?? [])];
      const ids = new Set(covered.map(({ id }) => id));
      for (const [id] of read.mock.calls) if (!ids.has(id)) missing.add(`${rule.id}: ${id}`);
    }
    expect([...missing]).toEqual([]);
    read.mockRestore();
  });

  it('outlives a change of a parameter that the rule does not name', () => {
    const pack = packWith(signedStudy, 'parameters/extraordinary/execution-hours.json', (text) =>
      text.replace('"value": 9', '"value": 8'),
    );
    expect(codes(pack)).toEqual([]);
  });

  it('does not depend on who reads the file or on the order of its keys', () => {
    const { id, ...rest } = signedStudy;
    expect(isSigned({ ...rest, id } as Rule, [...parameters].reverse())).toBe(true);
  });

  it('can be taken away', () => {
    expect(unsigned(signedStudy)).toEqual(study);
  });

  it('is counted rule by rule', () => {
    const all = loadRuleSet(packWith(signedStudy));
    expect(all.unsignedAmong(all.rules)).toBe(rules.length - 1);
    expect(all.unsignedAmong(all.versionsOf(study.id))).toBe(0);
  });
});
