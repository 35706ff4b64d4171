/** A job: audits a log with the library, as its text arrives, and looks only at the summary. */
import { createHash } from 'node:crypto';
import { createReadStream, openSync, readSync } from 'node:fs';
import { auditStream } from '../../src/index';

const path = process.argv[2] ?? '';
const head = Buffer.alloc(1024);
const read = readSync(openSync(path, 'r'), head);
const header = JSON.parse(head.toString('utf8', 0, read).split('\n')[0] ?? '');
const sha256 = createHash('sha256');
const { summary } = await auditStream(createReadStream(path, { highWaterMark: 1 << 18 }), {
  asOf: header.completeThrough,
  show: new Set(),
  hash: {
    update: (piece) => sha256.update(piece),
    digest: () => `sha256:${sha256.digest('hex')}`,
  },
});
if (summary.events === 0) process.exitCode = 3;
