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

const survivors = (kind: string) =>
  mutants.filter((mutant) => mutant.kind === kind && !mutant.caught).map(({ name }) => name);

/** No example of the rule stands exactly on the boundary, under the reading that asks. */
const NOT_ON_THE_BOUNDARY: readonly string[] = [
  'reglamento/art-013/quorum-at-each-vote boundary contested[1].all[0] lessThan',
  'reglamento/art-013/quorum-to-resume boundary contested[0].all[0] lessThan',
  'reglamento/art-016/quorum-declared-as-it-is boundary contested[0].all[1] lessThan',
  'reglamento/art-016/quorum-declared-as-it-is boundary contested[1].all[1] lessThan',
  'reglamento/art-018/each-member-present-votes boundary contested[0].all[0] greaterThan',
  'reglamento/art-103/repeated-before-the-warning boundary contested[0].all[0] greaterThan',
  'reglamento/art-103/withdrawal-vote boundary when.all[1].any[0] greaterThan',
  'reglamento/art-109/final-vote-after-persistence boundary contested[0].all[1] greaterThan',
  'reglamento/art-109/vote-against-a-junta-resolution boundary contested[0].all[1] greaterThan',
];

/** No example of the rule has some of the lines of the group hold and others fail. */
const NEVER_DIVIDED: readonly string[] = [
  'reglamento/art-007/substitute-decision-powers group when.all[2].any[1].all',
  'reglamento/art-007/substitute-rank group when.all[2].any[1].all',
  'reglamento/art-008/prior-consent-to-each-invitee group contested[0].all',
  'reglamento/art-016/quorum-declared-as-it-is group contested[0].all',
  'reglamento/art-016/quorum-declared-as-it-is group contested[1].all',
  'reglamento/art-021/decision-by-majority group when.any[2].all[1].any[1].all',
  'reglamento/art-083/immediate-study-in-three-hours group when.any[1].all',
  'reglamento/art-090/participation-before-study group contested[1].all',
  'reglamento/art-094/measure-communicated-in-72-hours group when.all',
  'reglamento/art-100/ended-by-the-junta group when.all[0].not.all',
  'reglamento/art-101/asked-by-the-person group when.all[0].any[0].all',
  'reglamento/art-101/asked-by-the-person group when.all[0].any[1].all',
  'reglamento/art-101/informed-statement-while-at-risk group when.all[0].any[0].all',
  'reglamento/art-101/informed-statement-while-at-risk group when.all[0].any[1].all',
  'reglamento/art-103/relapse-after-the-warning group when.all[0].any[1].all',
  'reglamento/art-103/repeated-before-the-warning group when.all[0].any[1].all',
  'reglamento/art-105/authorities-told-next-business-day group when.all[1].not.all',
];

/** No example of a rule that uses the parameter lies between its value and the next one. */
const NOT_BETWEEN: readonly string[] = [
  'inconformidades/independent-study-months 1',
  'junta/quorum-strict -1',
  'junta/quorum-strict 1',
  'sessions/information-days -1',
  'votes/more-than-half-factor 1',
];

describe('a rule with one thing wrong in it', () => {
  it('is caught by its own examples where a boundary is moved', () => {
    expect(survivors('boundary').filter((name) => !NOT_ON_THE_BOUNDARY.includes(name))).toEqual([]);
  });

  it('is caught by its own examples where all is any', () => {
    expect(survivors('group').filter((name) => !NEVER_DIVIDED.includes(name))).toEqual([]);
  });

  it('is caught by its own examples, mostly, where a line is left out', () => {
    const dropped = mutants.filter(({ kind }) => kind === 'drop');
    const caught = dropped.filter((mutant) => mutant.caught);
    for (const kind of ['boundary', 'group', 'drop']) {
      const all = mutants.filter((mutant) => mutant.kind === kind);
      const found = all.filter((mutant) => mutant.caught);
      console.log(`${kind.padEnd(9)} ${found.length} of ${all.length} mutants of rules caught`);
    }
    expect(caught.length / dropped.length).toBeGreaterThan(0.6);
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
        if (!NOT_BETWEEN.includes(`${id} ${by}`)) expect(caught, `${id} ${by}`).toBe(true);
      }
    },
  );
});
