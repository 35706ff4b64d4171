import { describe, expect, it } from 'vitest';
import { headOf, jsonlFinding, tailOf, writeJsonl } from '../../../src/review/index';
import { HOSTILE, hostileFinding, sampleReport } from '../../support/reports';

const report = sampleReport();

describe('a report as lines of JSON', () => {
  it('is the report: head, findings in order, tail', () => {
    const text = [...writeJsonl(headOf(report), report.findings, tailOf(report))].join('');
    const lines = text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    const [{ kind: first, ...head }] = lines;
    const { kind: last, ...tail } = lines.at(-1);
    const findings = lines.slice(1, -1);
    expect([first, last]).toEqual(['head', 'tail']);
    expect(findings.every(({ kind }) => kind === 'finding')).toBe(true);
    expect({ ...head, ...tail, findings: findings.map(({ finding }) => finding) }).toEqual(report);
  });

  it('keeps any text on its one line, and gives it back unchanged', () => {
    for (const text of HOSTILE) {
      const line = jsonlFinding(hostileFinding(text));
      expect(line.match(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu)).toEqual(['\n']);
      expect(JSON.parse(line).finding.element).toBe(text);
    }
  });
});
