import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { audit } from '../../src/index';
import { articleOf, troubles } from '../support/findings';

/** What each example shows, and nothing else: every finding that asks for attention. */
const expected: Readonly<Record<string, readonly string[]>> = {
  '01-extraordinario-conforme': [],
  '02-ordinario-conforme': [],
  '03-urgencia-fuera-de-plazo': ['83 violation', '87 violation', 'Ley 26 contestable'],
  '04-terminacion-sin-dos-tercios': ['21 violation', '102 violation'],
  '05-retiro-sin-reincidencia': ['103 violation'],
  '06-medida-urgente-interrumpida': ['62 violation'],
  '07-escolta-retirada-por-telefono': ['100 violation', '101 violation'],
  '08-avisos-tardios': [
    '18 warning',
    '22 violation',
    '53 warning',
    '75 warning',
    '94 contestable',
    '94 violation',
    '95 warning',
  ],
  '09-inconformidad-sin-respuesta': ['91 pending', '110 violation'],
  '10-coordinador-en-la-silla': ['13 violation', '16 violation'],
};

/** The end of the year that every example covers. */
const END = '2016-12-31T23:59:59-06:00';
const reportOf = (name: string) =>
  audit(readFileSync(`examples/${name}.jsonl`, 'utf8'), { asOf: END });

describe('the examples', () => {
  it('are the ten that are listed here', () => {
    const names = readdirSync('examples')
      .filter((name) => name.endsWith('.jsonl'))
      .map((name) => name.replace(/\.jsonl$/, ''));
    expect(names.sort()).toEqual(Object.keys(expected));
  });

  it.each(Object.entries(expected))('%s shows %j', (name, found) => {
    const report = reportOf(name);
    expect(report.problems).toEqual([]);
    expect(report.complete).toBe(true);
    expect(troubles(report)).toEqual(found);
  });

  it.each(['01-extraordinario-conforme', '02-ordinario-conforme'])(
    '%s shows a long record of duties met',
    (name) => {
      const met = reportOf(name).findings.filter(({ verdict }) => verdict === 'compliant');
      expect(new Set(met.map(articleOf)).size).toBeGreaterThan(12);
    },
  );

  it('hold no person, place or text: every id is a pseudonym', () => {
    for (const name of Object.keys(expected)) {
      const text = readFileSync(`examples/${name}.jsonl`, 'utf8');
      expect(text).toMatch(/^[\x20-\x7e\n]*$/);
    }
  });
});
