import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { jsonText } from '../../../src/core/index';
import { audit, type Report } from '../../../src/index';
import { writeJson } from '../../../src/review/index';

const reports: (readonly [string, Report])[] = readdirSync('examples')
  .filter((name) => name.endsWith('.jsonl'))
  .map((name) => {
    const text = readFileSync(`examples/${name}`, 'utf8');
    return [name, audit(text, { asOf: '2026-01-01T00:00:00Z' })];
  });

const written = (report: Report): string => [...writeJson(report)].join('');

describe('a report written as JSON finding by finding', () => {
  it.each(reports)('is the same text as the whole at once: %s', (_, report) => {
    expect(report.findings.length).toBeGreaterThan(1);
    expect(written(report)).toBe(jsonText(report));
  });

  it('is the same where there is one finding, or none', () => {
    for (const [, report] of reports) {
      for (const count of [0, 1]) {
        const few = { ...report, findings: report.findings.slice(0, count) };
        expect(written(few)).toBe(jsonText(few));
      }
    }
  });

  it('writes out line ends, and what cannot be seen, that texts have', () => {
    const [[, report]] = reports as [(typeof reports)[number]];
    const [finding] = report.findings;
    const odd = { ...finding, message: { es: 'a\nb\u2028\u202e"\\', en: '' } };
    const few = { ...report, findings: [odd, odd] } as Report;
    expect(written(few)).toBe(jsonText(few));
    expect(JSON.parse(written(few))).toEqual(few);
  });

  it('comes piece by piece', () => {
    const [[, report]] = reports as [(typeof reports)[number]];
    expect([...writeJson(report)]).toHaveLength(report.findings.length + 2);
  });
});
