import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { INVARIANTS } from '../../../src/machines/index';
import { CHECK_CODES, codeWords } from '../../../src/review/index';

/** What is thrown at once, and never listed. */
const THROWN = ['E_LIMIT_RULES', 'E_RULE_NONE'];

const READERS = ['read-calendar-data', 'read-office-hours', 'read-zone-data'];

const FOLDERS = [
  'rules/load',
  'rules/profile',
  'machines/written',
  'review/check',
  'review/coverage',
];

describe('the codes of check', () => {
  it('are all told: each that the program writes has words', () => {
    const files = [
      'src/rules/pack-flaws.ts',
      ...READERS.map((name) => `src/calendar/${name}.ts`),
      ...FOLDERS.flatMap((folder) =>
        readdirSync(`src/${folder}`).map((name) => join(`src/${folder}`, name)),
      ),
    ];
    const written = files.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/'([EP]_[A-Z_]+)'/g)].map(([, code]) => code),
    );
    const untold = written.filter((code) => !CHECK_CODES.includes(code ?? ''));
    expect([...new Set(untold)].filter((code) => !THROWN.includes(code ?? ''))).toEqual([]);
    expect(new Set(written).size).toBeGreaterThan(50);
  });

  it('have the id of the safety property that fails', () => {
    for (const { id, title } of INVARIANTS) {
      expect(CHECK_CODES).toContain(id);
      expect(codeWords(id).es).toBe(title);
    }
  });

  it('stand for themselves where nothing is said of them', () => {
    expect(codeWords('constructor')).toEqual({ es: 'constructor', en: 'constructor' });
  });
});
