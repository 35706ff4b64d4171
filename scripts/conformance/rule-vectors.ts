import { READINGS } from '../../src/core/index';
import { federal } from '../../src/rules/index';
import type { Draft } from './vector';

/** The examples of rules that are given as facts, under every reading, by the last version of each. */
function onFacts(): readonly Draft[] {
  const { rules } = federal();
  return rules.rules.flatMap((compiled): readonly Draft[] => {
    const { rule } = compiled;
    if (rule.kind !== 'condition' || rules.versionsOf(rule.id).at(-1) !== compiled) return [];
    return rule.examples.flatMap(({ name, given }) =>
      'facts' in given
        ? READINGS.map((reading) => ({
            kind: 'rule',
            title: name,
            input: { rule: rule.id, facts: given.facts, reading },
          }))
        : [],
    );
  });
}

/** Rules by the file that their vectors are in. */
export const RULES: Readonly<Record<string, readonly Draft[]>> = { 'rules/facts': onFacts() };
