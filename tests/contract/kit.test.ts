import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { publishedSchemas } from '../support/published-schemas';

const MAX_BYTES = 3_000_000;

/** What is asked in the vectors of a folder. */
const KINDS: Readonly<Record<string, string>> = {
  terms: 'term',
  votes: 'vote',
  'logs/read': 'read',
  'logs/audit': 'audit',
  steps: 'step',
};

const python = spawnSync('python3', ['--version']).status === 0;
const check = (...args: string[]) => {
  const { stdout, stderr, status } = spawnSync('python3', ['conformance/check.py', ...args], {
    encoding: 'utf8',
  });
  return { stdout, stderr, status };
};
const ADAPTER = ['node', 'conformance/adapter.mjs'];
const broken = (...defects: readonly string[]) => [
  'node',
  'tests/support/broken-adapter.mjs',
  ...defects,
];

interface Written {
  readonly id: string;
  readonly input: { readonly schema: string; readonly instance: unknown };
  readonly expected: unknown;
}

/** As they are in the repository: another test holds them to what the library answers. */
const vectorsIn = (path: string) =>
  readFileSync(`conformance/${path}`, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Written);

describe('the conformance kit', () => {
  it('is small enough to be copied', () => {
    const bytes = readdirSync('conformance', { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
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

  // One defect of a kind in each run: to start a system costs more than to ask it everything.
  const runs: [string, string][][] = [
    [
      ['terms', 'counts the day of the event'],
      ['votes', 'rounds two thirds'],
      ['logs/read', 'is silent on what it could not read'],
      ['logs/audit', 'takes a day without an hour for its start'],
      ['steps', 'takes what the law forbids'],
    ],
    [
      ['terms', 'counts by one list of days'],
      ['votes', 'says 1 for true'],
      ['logs/audit', 'misses one finding'],
      ['steps', 'closes no duty'],
    ],
    [
      ['terms', 'guesses past its data'],
      ['votes', 'does not answer'],
    ],
  ];
  describe.each(runs.map((defects) => ({ defects })))('given to a broken system', ({ defects }) => {
    let checked: ReturnType<typeof check>;
    beforeAll(() => {
      const kinds = defects.flatMap(([folder]) => ['--kind', KINDS[folder] ?? '']);
      checked = check('--show', '100000', ...kinds, ...broken(...defects.map(([, name]) => name)));
    });

    it.each(defects)('finds in answers to %s that it %s', (folder) => {
      expect(checked.status).toBe(1);
      expect(checked.stdout).toContain(`FALLA ${folder}/`);
      expect(checked.stdout).toMatch(/no cumple$/m);
    });
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
