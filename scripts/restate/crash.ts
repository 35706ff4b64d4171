/**
 * The long campaign of crashes: every point several times, and kills at any moment, by whom and when
 * the numbers of a seed say. `npm run restate:crash [-- rounds [seed]]`
 */
import { caseAt, POINTS, VICTIMS } from '../../tests/support/restate/crash-point';
import {
  type DrivenCase,
  drive,
  expectArmed,
  expectWhole,
  settled,
} from '../../tests/support/restate/crash-run';
import { Machine } from '../../tests/support/restate/machine';

const rounds = Number(process.argv[2] ?? 4);
const seed = Number(process.argv[3] ?? 1);
/** How many kills at any moment go with each round. */
const ANY_MOMENT = 50;

const machine = await Machine.start();
const random = numbersFrom(seed);
const started = Date.now();
const driven: DrivenCase[] = [];
try {
  for (let round = 0; round < rounds; round++) {
    for (const point of POINTS) driven.push(await drive(machine, caseAt(point, String(round))));
    for (let each = 0; each < ANY_MOMENT; each++) {
      const victim = VICTIMS[Math.floor(random() * VICTIMS.length)] ?? 'both';
      // A case is driven in about a tenth of a second, and its terms end after one and a half.
      const after = random() < 0.7 ? random() * 150 : 1_400 + random() * 300;
      const killed = new Promise<void>((done) =>
        setTimeout(() => {
          machine.kill(victim);
          done();
        }, after),
      );
      driven.push(await drive(machine, `A-${round}-${each}`));
      await killed;
    }
    console.log(`${driven.length} cases, ${JSON.stringify(machine.deaths)}`);
  }
  await new Promise((done) => setTimeout(done, 2_000));
  await settled(machine);
  const waiting = new Map<string, number>();
  for (const each of driven) waiting.set(each.id, await expectWhole(machine, each));
  await expectArmed(machine, waiting);
  const minutes = ((Date.now() - started) / 60_000).toFixed(1);
  console.log(
    `${driven.length} cases whole after ${machine.deaths.service} deaths of the service and ` +
      `${machine.deaths.server} of the server, in ${minutes} minutes`,
  );
} finally {
  await machine.stop();
}

/** Numbers from 0 to 1 that a seed decides. */
function numbersFrom(from: number): () => number {
  let state = from >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
