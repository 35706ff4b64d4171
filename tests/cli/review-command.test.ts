import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { run } from '../../src/cli/program';
import { FakeIo } from '../support/fake-io';
import { reglamentoPath } from '../support/law-text';
import { ruleFiles } from '../support/rule-files';
import { goodRule } from '../support/rule-text';

vi.mock('../../src/review/diagram/svg/draw-svg', () => import('../support/plain-pictures'));

async function review(line: string, io = new FakeIo()) {
  const code = await run(['review', ...line.split(' ')], io);
  return { code, io };
}

describe('mecanismo review', () => {
  it('writes the federal site where it is told, and says how large it is', async () => {
    const { code, io } = await review('-o sitio');
    expect([code, io.stderr]).toEqual([0, '']);
    expect(io.written.has('sitio/articulo-094.html')).toBe(true);
    expect(io.stdout).toMatch(/^sitio\/index\.html\n\d+ archivos, \d+\.\d MB\n$/);
    const again = await review('-o sitio', io);
    expect(again.code).toBe(0);
  });

  it('says the same as JSON, and nothing when quiet', async () => {
    const { io } = await review('-o sitio --format json');
    expect(JSON.parse(io.stdout)).toMatchObject({ index: 'sitio/index.html', rules: 369 });
    const { io: quiet } = await review('-o sitio --quiet --lang en');
    expect([quiet.stdout, quiet.stderr]).toEqual(['', '']);
    expect(quiet.written.size).toBeGreaterThan(150);
  });

  it('does not write among other things unless it is told to', async () => {
    const files = { 'sitio/tesis.txt': 'mía' };
    const { code, io } = await review('-o sitio', new FakeIo(files));
    expect(code).toBe(2);
    expect(io.stderr).toMatch(/--force/);
    expect(io.stderr).not.toContain('tesis');
    expect(io.written.size).toBe(0);
    const forced = await review('-o sitio --force', new FakeIo(files));
    expect(forced.code).toBe(0);
    expect(forced.io.written.has('sitio/index.html')).toBe(true);
  });

  it('writes the site of a folder of rules, whatever it lacks', async () => {
    const kept = ruleFiles().filter(({ path }) =>
      /parameters|authorities|questions|art-094/.test(path),
    );
    const files = Object.fromEntries(kept.map(({ path, text }) => [`mías/${path}`, text]));
    const { code, io } = await review('mías -o sitio', new FakeIo(files));
    expect(code).toBe(0);
    expect(io.stderr).toMatch(/^Este sitio no lleva calculadoras/);
    expect(io.written.get('sitio/articulo-094.html')).toContain('A más tardar 72 horas');
    expect(io.written.has('sitio/articulo-095.html')).toBe(false);
    expect(io.written.get('sitio/index.html')).toContain('perfil local');
  });

  it('refuses a folder whose examples contradict what its rules now say', async () => {
    const kept = ruleFiles().filter(({ path }) =>
      /parameters|authorities|questions|art-094/.test(path),
    );
    const files = Object.fromEntries(
      kept.map(({ path, text }) => {
        const isChanged = path.endsWith('ordinary/communication-hours.json');
        return [`mías/${path}`, isChanged ? text.replace('"value": 72', '"value": 96') : text];
      }),
    );
    const { code, io } = await review('mías -o sitio', new FakeIo(files));
    expect(code).toBe(3);
    expect(io.stderr).toContain('E_EXAMPLE');
    expect(io.written.size).toBe(0);
  });

  it('says what has changed since another folder, on a page of its own', async () => {
    const files = Object.fromEntries(
      ruleFiles()
        .filter(({ path }) => /parameters|authorities|questions|art-094/.test(path))
        .flatMap(({ path, text }) => [
          [`nuevas/${path}`, text] as const,
          [`viejas/${path}`, text.replace('hace saber', 'comunica')] as const,
        ]),
    );
    const { code, io } = await review('nuevas -o sitio --since viejas', new FakeIo(files));
    expect(code).toBe(0);
    expect(io.written.get('sitio/cambios.html')).toContain('<del>comunica</del>');
    const alone = await review('-o sitio --since viejas', new FakeIo(files));
    expect([alone.code, alone.io.written.size]).toEqual([2, 0]);
  });

  it('refuses a folder with defects, saying where, and one without rules', async () => {
    const spoilt = { ...goodRule(), summary: 7 };
    const path = 'mías/rules/reglamento/art-102/an-example.json';
    const { code, io } = await review(
      'mías -o sitio',
      new FakeIo({ [path]: JSON.stringify(spoilt) }),
    );
    expect(code).toBe(3);
    expect(io.stderr).toMatch(/an-example\.json:\d+:\d+ {2}E_RULE/);
    expect(io.written.size).toBe(0);
    expect((await review('nada -o sitio')).code).toBe(3);
  });

  it('needs to be told where to write', async () => {
    const io = new FakeIo();
    expect(await run(['review'], io)).toBe(2);
    expect(io.stderr).toContain('--output');
  });

  it('refuses a text that is of no law that the rules cite', async () => {
    const { code, io } = await review(
      '-o sitio --law otro.txt',
      new FakeIo({ 'otro.txt': 'Nada.' }),
    );
    expect(code).toBe(3);
    expect(io.written.size).toBe(0);
    expect((await review('-o sitio --law falta.txt')).code).toBe(3);
  });

  const law = reglamentoPath();
  it.skipIf(law === undefined)('copies the text of the law into the site alone', async () => {
    const text = readFileSync(law as string, 'utf8');
    const { code, io } = await review('-o sitio --law ley.txt', new FakeIo({ 'ley.txt': text }));
    expect(code).toBe(0);
    expect(io.written.get('sitio/articulo-094.html')?.includes('Texto de la ley')).toBe(true);
    expect([...io.written.keys()].every((path) => path.startsWith('sitio/'))).toBe(true);
  });
});
