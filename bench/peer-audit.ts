/**
 * A whole audit against the usual libraries with six of its rules: an XState actor for each case,
 * json-rules-engine for each judgement, date-fns-tz for each date. Both have to find the same
 * violations of the six, on the same log; then each is timed, in a process of its own, and the audit
 * with those six rules alone too.
 *
 *     npx tsx bench/peer-audit.ts [--events 20000] [--rounds 5]
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { federal } from '../src/rules/index';
import { auditTable, figuresOf } from './audit/audit-table';
import { buildJobs } from './audit/build-jobs';
import { parsedLines } from './audit/floor';
import { FLOOR, LIBRARY, OWN_SIX, PEER, SCRIPTS } from './audit/jobs';
import { withLogs } from './audit/logs';
import { measure } from './audit/measure';
import { ownViolations } from './peer/own-violations';
import { PEER_RULES } from './peer/peer-rules';
import { peerViolations } from './peer/peer-violations';

const { values } = parseArgs({
  options: {
    events: { type: 'string', default: '20000' },
    rounds: { type: 'string', default: '5' },
  },
});

await buildJobs(SCRIPTS);
await withLogs([Number(values.events)], true, async (logs) => {
  const path = logs.at(-1)?.path ?? '';
  const own = ownViolations(readFileSync(path, 'utf8'));
  const theirs = await peerViolations(parsedLines(path));
  if (own.join('\n') !== theirs.join('\n')) {
    throw new Error(`the two do not agree: ${own.length} violations and ${theirs.length}`);
  }
  const few = Object.values(PEER_RULES).length;
  const all = federal().rules.rules.length;
  console.log(`Both find the same ${own.length} violations of ${few} rules.\n`);
  const figures = figuresOf(measure([FLOOR, LIBRARY, OWN_SIX, PEER], logs, Number(values.rounds)));
  console.log(auditTable(figures));
  const costOf = (name: string) => figures.lines.find(({ job }) => job === name)?.nanoseconds ?? 0;
  const [ours, six, peers] = [LIBRARY, OWN_SIX, PEER].map(({ name }) => costOf(name)) as [
    number,
    number,
    number,
  ];
  console.log(
    `\nAgainst the usual libraries: ${(ours / peers).toFixed(2)} x for the whole log, ` +
      `${(ours / all / (peers / few)).toFixed(3)} x for each of its ${all} rules, ` +
      `${(six / peers).toFixed(2)} x with the same ${few} alone`,
  );
});
