import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { audit } from '../src/audit/index';
import { federalCalendars } from '../src/calendar/index';
import { epochDayOf } from '../src/core/index';
import { compileCondition } from '../src/rules/evaluate/compile-condition';
import { knownFacts, rootCondition } from '../tests/support/condition-arbitrary';
import { askOracle, oracleOf } from '../tests/support/oracle';

/**
 * Long random runs, by hand: `npx tsx scripts/campaign.ts 1000000`. Compares the evaluator with
 * json-rules-engine, the day index with a walk, and throws broken logs at the audit. Prints counts,
 * and stops with the seed of the first difference.
 */
const runs = Number(process.argv[2] ?? 100_000);
const seed = Number(process.argv[3] ?? Date.now() % 2 ** 31);
const BATCH = 50;

async function evaluatorAgrees(): Promise<void> {
  await fc.assert(
    fc.asyncProperty(
      fc.array(rootCondition, { minLength: BATCH, maxLength: BATCH }),
      knownFacts,
      async (trees, facts) => {
        const theirs = await askOracle(oracleOf(trees), facts);
        return trees.every((tree, at) => compileCondition(tree)(facts) === theirs[at]?.result);
      },
    ),
    { seed, numRuns: Math.ceil(runs / BATCH) },
  );
}

function dayIndexAgrees(): void {
  const { union } = federalCalendars();
  const [from, to] = [epochDayOf(2011, 1, 1), epochDayOf(2030, 12, 31)];
  fc.assert(
    fc.property(
      fc.integer({ min: from, max: to }),
      fc.integer({ min: -200, max: 200 }),
      (day, n) => {
        if (n === 0) return true;
        let walked: number | undefined = day;
        for (let left = Math.abs(n); left > 0 && walked !== undefined; ) {
          walked += Math.sign(n);
          if (walked < from || walked > to) walked = undefined;
          else if (union.isBusinessDay(walked)) left--;
        }
        return union.addBusinessDays(day, n) === walked;
      },
    ),
    { seed, numRuns: runs },
  );
}

/** Real logs with bytes changed, lines dropped, doubled and moved: a report every time. */
function auditIsTotal(): void {
  const logs = readdirSync('examples')
    .filter((name) => name.endsWith('.jsonl'))
    .map((name) => readFileSync(`examples/${name}`, 'utf8').split('\n'));
  const edit = fc.record({
    at: fc.nat(),
    by: fc.constantFrom('drop', 'double', 'move', 'cut', 'splice'),
    with: fc.string({ unit: 'binary', maxLength: 12 }),
  });
  fc.assert(
    fc.property(
      fc.constantFrom(...logs),
      fc.array(edit, { minLength: 1, maxLength: 6 }),
      (lines, edits) => {
        const log = [...lines];
        for (const { at, by, with: text } of edits) {
          const place = at % log.length;
          const line = log[place] ?? '';
          const inside = at % (line.length + 1);
          if (by === 'drop') log.splice(place, 1);
          else if (by === 'double') log.splice(place, 0, line);
          else if (by === 'move') log.push(...log.splice(place, 1));
          else if (by === 'cut') log[place] = line.slice(0, inside);
          else log[place] = line.slice(0, inside) + text + line.slice(inside);
        }
        return audit(log.join('\n'), { asOf: '2016-12-31T23:59:59-06:00' }).reportVersion === 1;
      },
    ),
    { seed, numRuns: Math.ceil(runs / 100) },
  );
}

console.log(`seed ${seed}`);
await evaluatorAgrees();
console.log(`${runs} trees: no difference from json-rules-engine`);
dayIndexAgrees();
console.log(`${runs} additions of business days: no difference from a walk`);
auditIsTotal();
console.log(`${Math.ceil(runs / 100)} broken logs: a report for each`);
