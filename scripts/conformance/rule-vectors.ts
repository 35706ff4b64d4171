import { type CompiledRule, federal } from '../../src/rules/index';
import { exampleLogs } from '../../tests/support/rule-example-logs';
import type { Draft } from './vector';

const { rules } = federal();
/** The last version of each rule. */
const inForce = rules.rules.filter(
  (compiled) => rules.versionsOf(compiled.rule.id).at(-1) === compiled,
);

/** The examples of conditions that are given as facts; the answer says what each reading makes of them. */
const onFacts = inForce.flatMap(({ rule }): readonly Draft[] =>
  rule.kind !== 'condition'
    ? []
    : rule.examples.flatMap(({ name, given, reading = 'pro-persona' }) =>
        'facts' in given
          ? { kind: 'rule', title: name, input: { rule: rule.id, facts: given.facts, reading } }
          : [],
      ),
);

const KEPT = ['compliant'];
const BROKEN = ['violation', 'warning', 'contestable'];

/** Of the examples of a rule that are told by events, the shortest that keeps it and that breaks it. */
function onLogs(compiled: CompiledRule): readonly Draft[] {
  const told = compiled.rule.examples.filter(({ given }) => 'events' in given);
  const logs = exampleLogs([compiled]).map((log, at) => ({ ...log, example: told[at] }));
  return [KEPT, BROKEN].flatMap((verdicts) => {
    const [shortest] = logs
      .filter(({ example }) => verdicts.includes(String(example?.expected)))
      .sort((one, other) => one.text.length - other.text.length);
    if (shortest?.example === undefined) return [];
    const { text: log, asOf, complete, example } = shortest;
    return {
      kind: 'judge',
      title: example.name,
      input: {
        rule: compiled.rule.id,
        log,
        asOf,
        reading: example.reading ?? 'pro-persona',
        complete,
      },
    };
  });
}

/** Rules by the file that their vectors are in. */
export const RULES: Readonly<Record<string, readonly Draft[]>> = {
  'rules/facts': onFacts,
  'rules/logs': inForce.flatMap(onLogs),
};
