import { readRulePack } from '../src/rules/load/load-rule-set';
import { judgeMutants } from '../tests/support/mutation-score';
import { ruleFiles } from '../tests/support/rule-files';
import { MUTANT_KINDS } from '../tests/support/rule-mutants';
import { SAME_RULE } from '../tests/support/same-rule';

/** What each kind of mutant puts wrong, as people read it. */
const KIND_NAMES: Readonly<Record<(typeof MUTANT_KINDS)[number], string>> = {
  boundary: '«al menos» por «más de»',
  group: '«todas» por «alguna»',
  drop: 'un renglón de menos',
  figure: 'una cifra cambiada',
  unit: 'horas por días',
  start: 'el plazo empieza otro día',
  clause: 'una cláusula de menos',
  ending: 'un final de menos',
};

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
for (const { kind, name } of survivors) {
  console.log(`ningún ejemplo lo nota (${KIND_NAMES[kind]}): ${name}`);
}
for (const kind of MUTANT_KINDS) {
  const made = mutants.filter((mutant) => mutant.kind === kind && !(mutant.name in SAME_RULE));
  const caught = made.filter((mutant) => mutant.caught).length;
  console.log(`${KIND_NAMES[kind].padEnd(26)} ${caught} de ${made.length}`);
}
console.log(`${'total'.padEnd(26)} ${mutants.length - survivors.length} de ${mutants.length}`);
if (survivors.length > 0) process.exitCode = 1;
