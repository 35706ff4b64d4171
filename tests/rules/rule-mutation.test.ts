import { describe, expect, it } from 'vitest';
import { parseInstant } from '../../src/core/index';
import type { Rule } from '../../src/rules/format/rule';
import { readRulePack } from '../../src/rules/load/load-rule-set';
import { RuleSet } from '../../src/rules/rule-set';
import { runExample } from '../../src/rules/run-example';
import { federalPolicy } from '../support/federal-policy';
import { ruleFiles } from '../support/rule-files';
import { mutantsOf } from '../support/rule-mutants';

const pack = readRulePack(ruleFiles());
const { authorities } = pack;
if (authorities === undefined) throw new Error('rules/authorities.json is missing');
const packed = { ...pack, authorities };
const rules = new RuleSet(packed);

/** Whether some example of the rule no longer gives what it expects. */
function isCaught(rule: Rule, among: RuleSet): boolean {
  return rule.examples.some((example) => {
    const { verdicts, due } = runExample(rule, example, among, federalPolicy);
    const wanted = example.due === undefined ? due : parseInstant(example.due)?.epochMs;
    return verdicts.join() !== [example.expected].flat().join() || due !== wanted;
  });
}

const mutants = pack.rules.flatMap((rule) =>
  [...mutantsOf(rule)].map(({ kind, name, rule: mutant }) => ({
    kind,
    name,
    id: rule.id,
    caught: isCaught(mutant, rules),
  })),
);

/**
 * The mutants that no example can tell from the rule, each with the reason. Any other that is not
 * caught needs an example, or the line that was left out is not needed.
 */
const SAME_RULE: Readonly<Record<string, string>> = {
  'reglamento/art-013/quorum-to-resume boundary contested[0].all[0] lessThan':
    'the question is asked only where the quorum was missed, and then fewer are always present',
  'reglamento/art-018/each-member-present-votes boundary contested[0].all[0] greaterThan':
    'the question is asked only where some seat withheld its vote, and then there is always one',
};

const survivors = (kind: string) =>
  mutants.filter((mutant) => mutant.kind === kind && !mutant.caught).map(({ name }) => name);

const unexplained = (kind: string) => survivors(kind).filter((name) => !(name in SAME_RULE));

describe('a rule with one thing wrong in it', () => {
  it('is caught by its own examples where a boundary is moved', () => {
    expect(unexplained('boundary')).toEqual([]);
  });

  it('is caught by its own examples where all is any', () => {
    expect(unexplained('group')).toEqual([]);
  });

  it('is caught by its own examples where a line is left out', () => {
    expect(unexplained('drop')).toEqual([]);
  });

  it('is excused only while it still is not caught', () => {
    const all = ['boundary', 'group', 'drop'].flatMap(survivors);
    expect(Object.keys(SAME_RULE).filter((name) => !all.includes(name))).toEqual([]);
    for (const kind of ['boundary', 'group', 'drop']) {
      const made = mutants.filter((mutant) => mutant.kind === kind).length;
      console.log(`${kind.padEnd(9)} ${made - survivors(kind).length} of ${made} mutants caught`);
    }
  });

  it('is looked for in every rule that has a condition', () => {
    const examined = new Set(mutants.map(({ id }) => id));
    const conditioned = pack.rules.filter(({ when }) => JSON.stringify(when ?? '').includes('},{'));
    expect(conditioned.filter(({ id }) => !examined.has(id))).toEqual([]);
    expect(mutants.length).toBeGreaterThan(100);
  });
});

describe('a figure of the law that is wrong by one', () => {
  const names = (rule: Rule, id: string) => JSON.stringify(rule).includes(`"parameter":"${id}"`);
  const figures = pack.parameters.filter(
    ({ id, values }) =>
      values.every(({ value }) => typeof value === 'number') &&
      pack.rules.some((rule) => names(rule, id)),
  );

  it.each(figures.map(({ id }) => id))(
    '%s is caught by an example of a rule that uses it',
    (id) => {
      for (const by of [-1, 1]) {
        const parameters = pack.parameters.map((parameter) =>
          parameter.id === id
            ? {
                ...parameter,
                values: parameter.values.map((dated) => ({
                  ...dated,
                  value: (dated.value as number) + by,
                })),
              }
            : parameter,
        );
        const wrong = new RuleSet({ ...packed, parameters });
        const caught = pack.rules.some((rule) => names(rule, id) && isCaught(rule, wrong));
        expect(caught, `${id} ${by}`).toBe(true);
      }
    },
  );
});
