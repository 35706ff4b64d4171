import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { kitFiles } from '../../scripts/conformance/kit';
import { publishedSchemas } from '../support/published-schemas';

const BY_HAND = ['README.md', 'adapter.mjs', 'answers.d.mts', 'answers.mjs', 'check.py'];
const MAX_BYTES = 3_000_000;

const python = spawnSync('python3', ['--version']).status === 0;
const check = (...args: string[]) => {
  const { stdout, stderr, status } = spawnSync('python3', ['conformance/check.py', ...args], {
    encoding: 'utf8',
  });
  return { stdout, stderr, status };
};
const ADAPTER = ['node', 'conformance/adapter.mjs'];
const broken = (defect: string) => ['node', 'tests/support/broken-adapter.mjs', defect];

interface Written {
  readonly id: string;
  readonly input: { readonly schema: string; readonly instance: unknown };
  readonly expected: unknown;
}

const files = kitFiles();
const vectorsIn = (path: string) =>
  (files.find((file) => file.path === `conformance/${path}`)?.text ?? '')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Written);

describe('the conformance kit', () => {
  it('is what `npm run generate` writes and what is written by hand, and nothing else', () => {
    const there = readdirSync('conformance', { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.parentPath.includes('__pycache__'))
      .map((entry) => join(entry.parentPath, entry.name));
    const known = [
      ...files.map(({ path }) => path),
      ...BY_HAND.map((name) => join('conformance', name)),
    ];
    expect(there.sort()).toEqual(known.sort());
  });

  it('is small enough to be copied', () => {
    const bytes = files.reduce((sum, { path }) => sum + statSync(path).size, 0);
    expect(bytes).toBeLessThan(MAX_BYTES);
  });

  it('has in the manifest each file of vectors, with how many they are', () => {
    const manifest = JSON.parse(readFileSync('conformance/manifest.json', 'utf8')) as {
      vectors: { file: string; kind: string; count: number }[];
      compare: Record<string, unknown>;
    };
    for (const { file, kind, count } of manifest.vectors) {
      expect(vectorsIn(file), file).toHaveLength(count);
      expect(manifest.compare).toHaveProperty(kind);
    }
    const ids = manifest.vectors.flatMap(({ file }) => vectorsIn(file).map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThan(2500);
  });

  it('says of each instance what a strict validator says', () => {
    const schemas = publishedSchemas();
    for (const [path, valid] of [
      ['schema/valid.jsonl', true],
      ['schema/invalid.jsonl', false],
    ] as const) {
      for (const { id, input } of vectorsIn(path)) {
        expect(schemas.faults(input.schema, input.instance).length === 0, id).toBe(valid);
      }
    }
  });
});

describe.skipIf(!python)('check.py, which needs python3', () => {
  it('finds that this library keeps its own contract, at every level', () => {
    const { stdout, stderr, status } = check(...ADAPTER);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout.match(/^L\d .* 0 {2}cumple$/gm)).toHaveLength(4);
    expect(stdout).not.toContain('FALLA');
  });

  it('finds that a program written apart, from the data alone, keeps the level of terms and votes', () => {
    const { stdout, status } = check(
      '--level',
      'L2',
      'python3',
      'examples/other-language/terminos.py',
    );
    expect(stdout).toMatch(/^L2 .* 0 +0 {2}cumple$/m);
    expect(status).toBe(0);
  });

  it('takes no notice of what the contract leaves free', () => {
    const { stdout, status } = check('--kind', 'term', '--kind', 'audit', ...broken('other words'));
    expect(stdout).not.toContain('FALLA');
    expect(status).toBe(0);
  });

  it.each([
    ['term', 'counts the day of the event'],
    ['term', 'counts by one list of days'],
    ['term', 'guesses past its data'],
    ['vote', 'rounds two thirds'],
    ['vote', 'says 1 for true'],
    ['vote', 'does not answer'],
    ['read', 'is silent on what it could not read'],
    ['audit', 'takes a day without an hour for its start'],
    ['audit', 'misses one finding'],
    ['step', 'takes what the law forbids'],
    ['step', 'closes no duty'],
  ])('finds in answers to %s a system that %s', (kind, defect) => {
    const { stdout, status } = check('--kind', kind, ...broken(defect));
    expect(status).toBe(1);
    expect(stdout).toContain(`FALLA `);
    expect(stdout).toMatch(/no cumple$/m);
  });

  it('counts what a system does not do apart, and does not call that level reached', () => {
    const { stdout, status } = check('--level', 'L1', '--show', '0', ...broken('none'));
    expect(stdout).toMatch(/^L1 .* 0 +\d{3} {2}no cumple$/m);
    expect(status).toBe(1);
  });

  it('says which line of the output is no answer', () => {
    const { stdout, status } = check('--kind', 'vote', ...broken('not JSON'));
    expect(stdout).toContain('la línea 1 de la salida no es JSON');
    expect(status).toBe(1);
  });

  it('says what is wrong with how it was called', () => {
    expect(check('--level', 'L9', 'true').status).toBe(2);
    expect(check('--level', 'L2').stderr).toContain('Falta la orden');
    expect(check('nowhere-to-be-found').stderr).toContain('La orden no se encontró');
    expect(check('--show', 'x', 'true')).toMatchObject({
      status: 2,
      stderr: 'Uso incorrecto; --help dice cómo se usa.\n',
    });
    expect(check('--help').stdout).toContain('sólo este nivel');
  });
});
