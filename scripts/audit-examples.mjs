// Audits the logs of examples/ as a user would, and shows the table. That some of the cases are
// unlawful is what the examples are for: only a failure to audit them fails this script.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';

const logs = readdirSync('examples')
  .filter((name) => name.endsWith('.jsonl'))
  .sort()
  .map((name) => `examples/${name}`);
const { status } = spawnSync(
  process.execPath,
  ['dist/cli.js', 'audit', ...logs, ...process.argv.slice(2)],
  { stdio: 'inherit' },
);
process.exitCode = status === 0 || status === 1 ? 0 : (status ?? 1);
