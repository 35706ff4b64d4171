import { describe, expect, it } from 'vitest';
import { headOf, tailOf, writeMarkdown } from '../../../src/review/index';
import { HOSTILE, hostileFinding, sampleReport, zone } from '../../support/reports';

const report = sampleReport();
const written = (
  findings = report.findings,
  problems = report.problems,
  language: 'es' | 'en' = 'es',
) =>
  [
    ...writeMarkdown(headOf(report), findings, { ...tailOf(report), problems }, { language, zone }),
  ].join('');

describe('a summary for the page of a job', () => {
  it('counts verdicts and violations by article, and orders the cases by gravity', () => {
    const text = written();
    expect(text).toContain(`| incumple | ${report.summary.violation} |`);
    expect(text).toMatch(/### Incumplimientos, por artículo[\s\S]*\| art\. 83 párr\. 2 \|/);
    expect(text.indexOf('`EXP-2016-031`')).toBeGreaterThan(0);
    expect(written(report.findings, [], 'en')).toContain('### Violations, by article');
  });

  it('says what would settle what is not known, and lists only so much', () => {
    const many = Array.from({ length: 30 }, (_, at) => hostileFinding(`EXP-${at}`));
    const text = written(many);
    expect(text).toContain('### Qué aclararía lo indeterminado');
    expect(text).toContain('… y 10 más');
  });

  it('makes no link, image, mention, row or heading of a text of the log', () => {
    const problems = HOSTILE.map((code) => ({ line: 1, code, key: code }));
    const text = written(HOSTILE.map(hostileFinding), problems);
    const plain = written(
      HOSTILE.map((_, at) => hostileFinding(`EXP-${at}`)),
      HOSTILE.map((_, at) => ({ line: 1, code: `E-${at}`, key: 'k' })),
    );
    const outsideCode = text.replace(/`[^`\n]*`/g, '');
    expect(outsideCode).not.toMatch(/[<>@[\]]|!\[|https?:\/\//);
    const shape = (each: string) =>
      each
        .split('\n')
        .map((line) => line.split('|').length)
        .join();
    expect(shape(text)).toBe(shape(plain));
    expect(text).not.toMatch(/^::/m);
  });
});
