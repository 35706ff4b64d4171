import { readRulePack } from '../src/rules/load/load-rule-set';
import { judgeMutants } from '../tests/support/mutation-score';
import { ruleFiles } from '../tests/support/rule-files';
import { MUTANT_KINDS } from '../tests/support/rule-mutants';
import { SAME_RULE } from '../tests/support/same-rule';

/**
 * Puts one thing wrong in each rule at a time and says which of these no example of the rule
 * notices: `npm run mutants -- art-102`. Without an argument, all rules.
 */
const wanted = process.argv.slice(2);
const pack = readRulePack(ruleFiles());
const { authorities } = pack;
if (authorities === undefined) throw new Error('rules/authorities.json is missing');
const mutants = judgeMutants(
  { ...pack, authorities },
  (id) => wanted.length === 0 || wanted.some((part) => id.includes(part)),
);
const survivors = mutants.filter(({ caught, name }) => !caught && !(name in SAME_RULE));
for (const { name } of survivors) console.log(`sobrevive  ${name}`);
for (const kind of MUTANT_KINDS) {
  const made = mutants.filter((mutant) => mutant.kind === kind && !(mutant.name in SAME_RULE));
  const caught = made.filter((mutant) => mutant.caught).length;
  console.log(`${kind.padEnd(9)} ${caught} de ${made.length}`);
}
console.log(`total     ${mutants.length - survivors.length} de ${mutants.length}`);
if (survivors.length > 0) process.exitCode = 1;
