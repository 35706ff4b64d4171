/**
 * An audit of whole logs against the floor, which is to parse each line: the command as users run it,
 * and the library where only the summary is wanted. Each in a process of its own, on one core, in
 * shuffled rounds of one run. Prints medians.
 *
 *     npm run bench:audit -- [--events 10000,100000,1000000] [--rounds 5] [--interleaved]
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { auditTable, figuresOf } from './audit/audit-table';
import { buildJobs, builtScript } from './audit/build-jobs';
import { type MeasuredLog, measure } from './audit/measure';
import { canPin, type Job, runJob } from './audit/run-job';
import { generateLog, writeLog } from './generate-log';

const CLI = fileURLToPath(new URL('../dist/cli.js', import.meta.url));

const FLOOR: Job = {
  name: 'JSON.parse, line by line',
  script: builtScript('floor'),
  arguments: (log) => [log],
};
const LIBRARY: Job = {
  name: 'auditStream, the summary',
  script: builtScript('library'),
  arguments: (log) => [log],
};
const command = (format: string): Job => ({
  name: `mecanismo audit --format ${format}`,
  script: CLI,
  arguments: (log) => ['audit', log, '--format', format],
});

/** Events of the log that shows what it takes to start. */
const START = 20;

const { values } = parseArgs({
  options: {
    events: { type: 'string', default: '10000,100000,1000000' },
    rounds: { type: 'string', default: '5' },
    interleaved: { type: 'boolean', default: false },
  },
});
const { interleaved } = values;
const sizes = values.events.split(',').map(Number);
const folder = mkdtempSync(join(tmpdir(), 'mecanismo-bench-'));
try {
  const start = join(folder, 'start.jsonl');
  const [header, ...few] = [...generateLog({ events: 1000 })].slice(0, 1 + START);
  writeFileSync(start, [header, ...few, ''].join('\n'));
  const logs: MeasuredLog[] = sizes.map((events) => {
    const path = join(folder, `${events}.jsonl`);
    return { path, events: writeLog(path, { events, interleaved }) };
  });
  await buildJobs({ floor: 'bench/audit/job-floor.ts', library: 'bench/audit/job-library.ts' });
  const largest = logs.at(-1);
  const formats = ['jsonl', 'json'].map(command);
  const printing = formats.find((job) => runJob(job, start) !== undefined);
  const jobs = [FLOOR, LIBRARY, ...(printing === undefined ? [] : [printing])];
  const measured = measure(
    jobs,
    [{ path: start, events: START }, ...logs],
    Number(values.rounds),
    (job, events) =>
      process.stderr.isTTY && process.stderr.write(`\r\x1b[K${job}, ${events} events`),
  );
  if (process.stderr.isTTY) process.stderr.write('\r\x1b[K');
  console.log(auditTable(figuresOf(measured)));
  if (!canPin()) console.log('\nWithout taskset: on any core.');
  else if (largest !== undefined) {
    console.log('\nThe largest log on every core: seconds of wall clock');
    for (const job of jobs) {
      const usage = runJob(job, largest.path, 'any');
      if (usage !== undefined)
        console.log(`${job.name.padEnd(34)}${(usage.wallMs / 1000).toFixed(1)}`);
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
