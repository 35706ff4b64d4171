import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { printRule } from '../../src/rules/index';
import { mecanismo } from '../support/command';
import { EIGHT_HOURS, eightHours, eightHoursFigure, stateFile } from '../support/state-profile';

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

const folder = (head: unknown = stateFile()): Readonly<Record<string, string>> => ({
  './estado/profile.json': json(head),
  [`./estado/rules/${EIGHT_HOURS}.json`]: printRule(eightHours() as never),
  './estado/rules/parameters/extraordinary/execution-hours.json': json(eightHoursFigure()),
  './estado/package.json': '{',
  'caso.jsonl': readFileSync('examples/03-urgencia-fuera-de-plazo.jsonl', 'utf8').replace(
    '"profile": "federal"',
    '"profile": "estado"',
  ),
});

describe('--profile', () => {
  it('takes the folder of a profile, and reads nothing of it but the profile', async () => {
    const { stdout, stderr, code } = await mecanismo(
      'audit caso.jsonl --profile ./estado',
      folder(),
    );
    expect(stderr).toBe('');
    expect(stdout).toContain('orden jurídico «estado»');
    expect(stdout).toContain('(Ley');
    expect(stdout).toContain('norma federal de');
    expect(code).toBe(1);
  });

  it('is in the report by its id, and in its hashes', async () => {
    const own = JSON.parse(
      (await mecanismo('audit caso.jsonl --profile ./estado --format json', folder())).stdout,
    );
    const federal = JSON.parse(
      (await mecanismo('audit caso.jsonl --format json', folder())).stdout,
    );
    expect([own.profile, federal.profile]).toEqual(['estado', 'federal']);
    expect(own.hashes.rules).not.toBe(federal.hashes.rules);
    expect(own.problems).toEqual([]);
    expect(federal.problems).toEqual([{ line: 1, code: 'E_LOG_PROFILE', key: 'profile' }]);
  });

  it.each(['next caso.jsonl', 'explain caso.jsonl --case EXP-2016-103', 'stats caso.jsonl'])(
    'is taken by `%s`',
    async (line) => {
      const { stderr, code } = await mecanismo(`${line} --profile ./estado`, folder());
      expect(stderr).toBe('');
      expect(code).toBeLessThan(2);
    },
  );

  it('says what there is to one that does not exist', async () => {
    const { stderr, code } = await mecanismo('audit caso.jsonl --profile jalisco', folder());
    expect(stderr).toContain('federal');
    expect(stderr).toContain('./durango');
    expect(code).toBe(2);
  });

  it('says why a profile cannot be used, with its place, and exits with 3', async () => {
    const broken = folder({ ...stateFile(), apaga: true });
    const { stdout, stderr, code } = await mecanismo('audit caso.jsonl --profile ./estado', broken);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/E_PROFILE_KEY {2}profile\.json:\d+:\d+/);
    expect(code).toBe(3);
  });
});

describe('mecanismo check on a profile', () => {
  it('says what it changes of the federal order, what protects less first', async () => {
    const { stdout } = await mecanismo('check ./estado', folder());
    expect(stdout).toContain('Qué cambia este perfil frente al orden federal');
    expect(stdout).toContain('quedan sólo como referencia');
    expect(stdout).toMatch(/de las reglas federales sustituye 1, cierra 0/);
    expect(stdout).toContain('propiedades de protección comprobadas: todas se cumplen');
  }, 30_000);

  it('tells a longer term as less protection and a shorter one as more', async () => {
    const slower = {
      ...folder(),
      './estado/rules/parameters/extraordinary/execution-hours.json': json({
        ...eightHoursFigure(),
        values: [{ from: '2012-01-01', to: null, value: 48 }],
      }),
    };
    const change = async (files: Readonly<Record<string, string>>) =>
      JSON.parse((await mecanismo('check ./estado --format json', files)).stdout).profile.changes
        .summary;
    expect((await change(slower))['less-protection']).toBeGreaterThan(0);
    const faster = await change(folder());
    expect(faster['less-protection']).toBe(0);
    expect(faster['more-protection']).toBeGreaterThan(0);
  }, 60_000);

  it('runs the examples of its rules by its own figures', async () => {
    const { stdout, code } = await mecanismo('check ./estado', folder());
    // They are those of the rule of nine hours, and no longer hold.
    expect(stdout).toContain('E_EXAMPLE');
    expect(code).toBe(1);
  }, 30_000);
});
