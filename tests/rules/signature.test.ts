import { describe, expect, it } from 'vitest';
import { ProtocolError } from '../../src/core/index';
import type { Rule } from '../../src/rules/format/rule';
import { loadRuleSet, type RuleFile, readRulePack } from '../../src/rules/load/load-rule-set';
import { printRule } from '../../src/rules/load/print-rule';
import { isSigned, signed, unsigned } from '../../src/rules/load/signature';
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
