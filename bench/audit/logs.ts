import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateLog, writeLog } from '../generate-log';
import type { MeasuredLog } from './measure';

/** Events of the log that shows what it takes to start. */
const START = 20;

/** Logs of some sizes in a folder that is gone afterwards, the smallest one for the start-up first. */
export async function withLogs(
  sizes: readonly number[],
  interleaved: boolean,
  use: (logs: readonly MeasuredLog[]) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'mecanismo-bench-'));
  try {
    const start = join(folder, 'start.jsonl');
    const [header, ...few] = [...generateLog({ events: 1000 })].slice(0, 1 + START);
    writeFileSync(start, [header, ...few, ''].join('\n'));
    const logs = sizes.map((events) => {
      const path = join(folder, `${events}.jsonl`);
      return { path, events: writeLog(path, { events, interleaved }) };
    });
    await use([{ path: start, events: START }, ...logs]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
