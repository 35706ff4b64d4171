import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { EXIT } from '../../src/cli/exit-code';
import { EVENT_TYPES, VERDICTS } from '../../src/index';
import { sha256Of } from '../../src/rules/index';

interface Listed {
  readonly path: string;
  readonly sha256: string;
}
const contract = JSON.parse(readFileSync('schema/contract.json', 'utf8')) as {
  readonly schemas: readonly Listed[];
  readonly data: readonly Listed[];
  readonly machines: readonly { readonly file: string }[];
  readonly [list: string]: unknown;
};
const coded = (list: string) =>
  contract[list] as readonly { code?: unknown; rule?: string; meaning: Record<string, string> }[];

describe('the index of the contract', () => {
  it('names every schema with the hash of its bytes, and no file that is not there', () => {
    for (const { path, sha256 } of [...contract.schemas, ...contract.data]) {
      expect(sha256Of(readFileSync(path)), path).toBe(sha256);
    }
    const listed = contract.schemas.map(({ path }) => path.replace('schema/', ''));
    expect(listed).toEqual(
      readdirSync('schema')
        .filter((name) => name !== 'contract.json')
        .sort(),
    );
    for (const { file } of contract.machines) expect(existsSync(file), file).toBe(true);
  });

  it('says in both languages what each code means', () => {
    for (const list of [
      'exitCodes',
      'problemCodes',
      'exchangeCodes',
      'logFindings',
      'termErrors',
      'checkCodes',
    ]) {
      expect(coded(list).length).toBeGreaterThan(2);
      for (const { code, rule, meaning } of coded(list)) {
        expect(meaning.es, `${list} ${code ?? rule}`).toMatch(/\S{2}/);
        expect(meaning.en, `${list} ${code ?? rule}`).toMatch(/\S{2}/);
      }
    }
  });

  it('has every exit code, verdict and event type', () => {
    expect(coded('exitCodes').map(({ code }) => code)).toEqual(Object.values(EXIT));
    expect(coded('verdicts').map(({ code }) => code)).toEqual(VERDICTS);
    const types = contract.eventTypes as readonly { type: string }[];
    expect(types.map(({ type }) => type)).toEqual(EVENT_TYPES);
  });

  it('has every problem code and log finding that the source writes', () => {
    const source = (folder: string) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.ts'))
        .map((name) => readFileSync(`${folder}/${name}`, 'utf8'))
        .join('\n');
    const written = new Set(source('src/events').match(/\bE_(?:LOG|LIMIT)_[A-Z]+\b/g));
    expect(new Set(coded('problemCodes').map(({ code }) => code))).toEqual(written);
  });
});
