import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { generateLog } from '../../bench/generate-log';
import { auditLogs } from '../../src/audit/index';
import { readStoredText } from '../../src/audit/read-audit-input';
import { federal } from '../../src/rules/index';

const folder = mkdtempSync(join(tmpdir(), 'mecanismo-'));
afterAll(() => rmSync(folder, { recursive: true }));

const AS_OF = '2026-12-31T23:59:59-06:00';
const MANY = 51_000;

describe('a log that is long enough for several threads', () => {
  it('gives the same report as in one', () => {
    const text = `${[...generateLog({ events: MANY, seed: 7, faults: 0.01 })].join('\n')}\n`;
    const file = join(folder, 'log.jsonl');
    const report = join(folder, 'report.json');
    writeFileSync(file, text);
    expect(existsSync('dist/audit-worker.js')).toBe(true);
    const { status, stderr } = spawnSync(
      process.execPath,
      ['dist/cli.js', 'audit', file, '--as-of', AS_OF, '--format', 'json', '-o', report],
      { encoding: 'utf8' },
    );
    expect([status, stderr]).toEqual([1, '']);
    const reading = { defaultZone: federal().calendars.zone.name, profile: federal().id };
    const { findings, summary, problems } = auditLogs([readStoredText(text, reading)], {
      asOf: AS_OF,
      show: new Set(['violation', 'warning', 'contestable', 'pending', 'indeterminate']),
    });
    const given = JSON.parse(readFileSync(report, 'utf8'));
    expect(summary.events).toBeGreaterThanOrEqual(MANY);
    expect(given.summary).toEqual(summary);
    expect(given.problems).toEqual(problems);
    expect(given.findings).toEqual(JSON.parse(JSON.stringify(findings)));
  });
});
