import type { RuleDefect } from '../../src/rules/load/defect';
import { type RuleFile, readRulePack } from '../../src/rules/load/load-rule-set';
import { printRule } from '../../src/rules/load/print-rule';

export const RULE_PATH = 'rules/reglamento/art-102/an-example.json';

type Open = Record<string, unknown>;

/** A rule that loads, as an object to be spoilt. */
export function goodRule(): Open {
  return {
    $schema: '../../../schema/rule.schema.json',
    id: 'reglamento/art-102/an-example',
    title: { es: 'Un ejemplo', en: 'An example' },
    citation: { instrument: 'reglamento', article: '102', textHash: `sha256:${'0'.repeat(64)}` },
    effective: { from: '2012-12-01', to: null },
    kind: 'condition',
    modality: 'obligation',
    addressee: 'JG',
    summary: 'Una norma de ejemplo.',
    subject: ['case'],
    on: ['junta.decision-adopted'],
    facts: {
      kind: { type: 'text', source: 'event.data.kind', meaning: 'Sentido de la decisión' },
      quorum: { type: 'count', source: 'vote.present', meaning: 'Asistentes' },
      opened: { type: 'moment', source: 'session.openedAt', meaning: 'Apertura de la sesión' },
      seats: { type: 'list', source: 'session.attendees', meaning: 'Asientos' },
    },
    when: { all: [leaf('kind', 'equal', 'terminate')] },
    condition: { all: [leaf('quorum', 'greaterThanInclusive', 5)] },
    interpretation: [],
    examples: [
      example('Cumple con cinco presentes', { kind: 'terminate', quorum: 5 }, 'compliant'),
      example('Incumple con cuatro presentes', { kind: 'terminate', quorum: 4 }, 'violation'),
      example('No se sabe cuántos había', { kind: 'terminate' }, 'indeterminate'),
    ],
    review: { status: 'draft' },
  };
}

/** A line of a condition. */
export const leaf = (fact: string, operator: string, value: unknown, more: object = {}): Open => ({
  name: 'La línea exige algo',
  fact,
  operator,
  value,
  ...more,
});

const example = (name: string, facts: Open, expected: string): Open => ({
  name,
  given: { facts },
  expected,
});

/** The good rule with some members replaced, or left out where `undefined`, as the text of its file. */
export function ruleText(changes: Open = {}): string {
  const members = Object.entries({ ...goodRule(), ...changes });
  return printRule(Object.fromEntries(members.filter(([, member]) => member !== undefined)));
}

/** The good rule under another condition. */
export const withCondition = (condition: unknown): string => ruleText({ condition });

/** What is wrong with a rule file. */
export function defectsOf(text: string, path = RULE_PATH): readonly RuleDefect[] {
  return readRulePack([{ path, text }]).defects;
}

/** The same place taken by each text in turn. */
export const packOf = (...texts: string[]): RuleFile[] =>
  texts.map((text) => ({ path: RULE_PATH, text }));
