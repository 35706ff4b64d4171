/** A job: audits a log with the library, as its text arrives, and looks only at the summary. */
import { createReadStream, openSync, readSync } from 'node:fs';
import { auditStream } from '../../src/index';

const path = process.argv[2] ?? '';
const head = Buffer.alloc(1024);
const read = readSync(openSync(path, 'r'), head);
const header = JSON.parse(head.toString('utf8', 0, read).split('\n')[0] ?? '');
const { summary } = await auditStream(createReadStream(path, 'utf8'), {
  asOf: header.completeThrough,
});
if (summary.events === 0) process.exitCode = 3;
