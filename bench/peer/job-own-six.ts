/** A job: audits a log with the rules of the peer alone, and looks only at the summary. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { auditStream } from '../../src/audit/index';
import { federal, federalRulePack, RuleSet } from '../../src/rules/index';
import { PEER_RULES } from './peer-rules';

const wanted: readonly string[] = Object.values(PEER_RULES);
const pack = federalRulePack();
const rules = new RuleSet({ ...pack, rules: pack.rules.filter(({ id }) => wanted.includes(id)) });
const sha256 = createHash('sha256');
const { summary } = await auditStream(
  createReadStream(process.argv[2] ?? '', { highWaterMark: 1 << 18 }),
  {
    profile: { ...federal(), rules },
    asOf: '2030-01-01T00:00:00-06:00',
    show: new Set(),
    hash: {
      update: (piece) => sha256.update(piece),
      digest: () => `sha256:${sha256.digest('hex')}`,
    },
  },
);
if (summary.events === 0) process.exitCode = 3;
