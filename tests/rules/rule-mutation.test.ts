import { describe, expect, it } from 'vitest';
import { readRulePack } from '../../src/rules/load/load-rule-set';
import { judgeMutants } from '../support/mutation-score';
import { ruleFiles } from '../support/rule-files';
import { MUTANT_KINDS } from '../support/rule-mutants';
import { SAME_RULE } from '../support/same-rule';

const pack = readRulePack(ruleFiles());
const { authorities } = pack;
if (authorities === undefined) throw new Error('rules/authorities.json is missing');
const mutants = judgeMutants({ ...pack, authorities });
const survivors = mutants.filter(({ caught }) => !caught);

describe('a rule with one thing wrong in it', () => {
  it.each(MUTANT_KINDS)('is caught by its own examples: %s', (kind) => {
    const missed = survivors.filter((mutant) => mutant.kind === kind).map(({ name }) => name);
    expect(missed.filter((name) => !(name in SAME_RULE))).toEqual([]);
    expect(mutants.filter((mutant) => mutant.kind === kind).length).toBeGreaterThan(40);
  });

  it('is excused only while it still is not caught', () => {
    const names = new Set(survivors.map(({ name }) => name));
    expect(Object.keys(SAME_RULE).filter((name) => !names.has(name))).toEqual([]);
  });

  it('is looked for in every rule that has a condition', () => {
    const examined = new Set(mutants.map(({ id }) => id));
    const conditioned = pack.rules.filter(({ when }) => JSON.stringify(when ?? '').includes('},{'));
    expect(conditioned.filter(({ id }) => !examined.has(id))).toEqual([]);
  });
});
