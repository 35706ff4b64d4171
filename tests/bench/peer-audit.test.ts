import { describe, expect, it } from 'vitest';
import { generateLog } from '../../bench/generate-log';
import { ownViolations } from '../../bench/peer/own-violations';
import { PEER_RULES } from '../../bench/peer/peer-rules';
import { peerViolations } from '../../bench/peer/peer-violations';

describe('the peer of the benchmark, made of the usual libraries', () => {
  it('finds the violations of its rules that the audit finds, some of each', async () => {
    const lines = [...generateLog({ events: 8000, interleaved: true, faults: 0.25 })];
    const own = ownViolations(lines.join('\n'));
    expect(await peerViolations(lines.map((line) => JSON.parse(line)))).toEqual(own);
    const broken = new Set(own.map((violation) => violation.split(' ')[0]));
    expect([...broken].sort()).toEqual(Object.values(PEER_RULES).sort());
  });
});
