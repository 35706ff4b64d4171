import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvFinding, csvHeader, writeCsv } from '../../../src/review/index';
import { federal } from '../../../src/rules/index';
import { HOSTILE, hostileFinding, sampleReport } from '../../support/reports';

/** Reads RFC 4180 in full; anything that is not throws. */
function rowsOf(text: string): string[][] {
  return text
    .replace(/^\ufeff/, '')
    .split('\r\n')
    .slice(0, -1)
    .map((line) => {
      const cells = [...line.matchAll(/"((?:[^"]|"")*)"(,|$)/g)];
      expect(cells.map(([cell]) => cell).join('')).toBe(line);
      return cells.map(([, cell = '']) => cell.replaceAll('""', '"'));
    });
}

describe('a report for spreadsheets', () => {
  it('has a row of headings and a row for each finding, all as wide', () => {
    const { findings } = sampleReport();
    for (const language of ['es', 'en'] as const) {
      const rows = rowsOf([...writeCsv(findings, language)].join(''));
      expect(rows).toHaveLength(findings.length + 1);
      expect(new Set(rows.map((row) => row.length)).size).toBe(1);
      expect(rows[0]?.[0]).toBe(language === 'es' ? 'Resultado' : 'Verdict');
    }
  });

  it('has all its times on the clock of the zone, however the log writes them', () => {
    const finding = {
      ...hostileFinding('x'),
      startedAt: '2016-03-19T04:40:00.000Z',
      due: '2016-03-19T01:40:00-06:00',
      occurredAt: '2016-03-20',
    };
    const { zone } = federal().calendars;
    const times = (row: string[] | undefined) => row?.filter((cell) => /^2016-03/.test(cell));
    expect(times(rowsOf(csvFinding(finding, 'es', zone))[0])).toEqual([
      '2016-03-18T22:40:00-06:00',
      '2016-03-19T01:40:00-06:00',
      '2016-03-20',
    ]);
    expect(times(rowsOf(csvFinding(finding, 'es'))[0])?.[0]).toBe('2016-03-19T04:40:00.000Z');
  });

  it('begins with the mark by which a spreadsheet reads accents', () => {
    expect(csvHeader('es').startsWith('\ufeff"Resultado"')).toBe(true);
    expect(csvFinding(hostileFinding('x'), 'es')).not.toContain('\ufeff');
  });

  it.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '|x',
    '%x',
    '\t=1',
    '\r=1',
    '\n=1',
    '\0=1',
    ' =1+1',
    '\u00a0=1',
    '＝1+1',
    '＋1',
    '\u200b=1',
    '\u200b ＝1',
  ])('takes %j for text', (text) => {
    const [row] = rowsOf(csvFinding(hostileFinding(text), 'es'));
    expect(row?.[1]).toMatch(/^'/);
  });

  it.each(['EXP-2016-031', '1=1', 'a@b', ';=1', '"x"'])('leaves %j as it is', (text) => {
    expect(rowsOf(csvFinding(hostileFinding(text), 'es'))[0]?.[1]).toBe(text);
  });

  it('holds whatever a text is: one row, and no cell that begins a formula', () => {
    const headings = rowsOf(csvHeader('es'))[0]?.length;
    const texts = fc.oneof(
      fc.constantFrom(...HOSTILE),
      fc.string({ unit: 'binary' }),
      fc.string({
        unit: fc.constantFrom('=', '+', '-', '@', ' ', '"', ',', ';', '\n', '\r', '\t', 'a'),
      }),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const rows = rowsOf(csvFinding(hostileFinding(text), 'es'));
        expect(rows).toHaveLength(1);
        expect(rows[0]).toHaveLength(headings as number);
        for (const cell of rows[0] ?? []) expect(cell).not.toMatch(/^[\s\p{Cf}]*[=+\-@|%]/u);
      }),
      { numRuns: 2000 },
    );
  });
});
