/**
 * An audit of whole logs against the floor, which is to parse each line: the command as users run it,
 * and the library where only the summary is wanted. Each in a process of its own, on one core, in
 * shuffled rounds of one run. Prints medians.
 *
 *     npm run bench:audit -- [--events 10000,100000,1000000] [--rounds 5] [--interleaved]
 */
import { parseArgs } from 'node:util';
import { auditTable, figuresOf } from './audit/audit-table';
import { buildJobs } from './audit/build-jobs';
import { command, FLOOR, LIBRARY, SCRIPTS } from './audit/jobs';
import { withLogs } from './audit/logs';
import { measure } from './audit/measure';
import { canPin, runJob } from './audit/run-job';

const { values } = parseArgs({
  options: {
    events: { type: 'string', default: '10000,100000,1000000' },
    rounds: { type: 'string', default: '5' },
    interleaved: { type: 'boolean', default: false },
  },
});
const sizes = values.events.split(',').map(Number);

await buildJobs(SCRIPTS);
await withLogs(sizes, values.interleaved, async (logs) => {
  const [smallest, largest] = [logs[0]?.path ?? '', logs.at(-1)?.path ?? ''];
  const formats = ['jsonl', 'json'].map(command);
  const printing = formats.filter((job) => runJob(job, smallest) !== undefined).slice(0, 1);
  const jobs = [FLOOR, LIBRARY, ...printing];
  console.log(auditTable(figuresOf(measure(jobs, logs, Number(values.rounds)))));
  if (!canPin()) {
    console.log('\nWithout taskset: on any core.');
    return;
  }
  console.log('\nThe largest log, on every core: seconds of wall clock');
  for (const job of jobs) {
    const usage = runJob(job, largest, 'any');
    const seconds = usage === undefined ? 'failed' : (usage.wallMs / 1000).toFixed(1);
    console.log(`${job.name.padEnd(34)} ${seconds.padStart(13)}`);
  }
});
