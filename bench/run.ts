/**
 * Every benchmark, each in shuffled rounds of one run: `npm run bench`. Times move by half between
 * machines; the ratios are what to read.
 */
import { benchEvaluator, evaluatorTable } from './evaluator';
import { benchTerms } from './terms';

console.log('One set of facts under three rules\n');
console.log(evaluatorTable(await benchEvaluator()));

console.log('\nAdding business days, and how much slower than the day index\n');
for (const { name, nanoseconds, ratio } of benchTerms()) {
  console.log(
    `${name.padEnd(44)}${nanoseconds.toFixed(1).padStart(12)} ns ${ratio.toFixed(1).padStart(9)} x`,
  );
}
