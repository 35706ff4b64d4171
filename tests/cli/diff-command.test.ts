import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filesInRevision } from '../../src/cli/revision';
import { mecanismo } from '../support/command';
import { packOfRules } from '../support/small-pack';

const FIGURE = 'parameters/extraordinary/execution-hours.json';
const small = packOfRules(/^rules\/reglamento\/art-08[37]\//).map(({ path, text }) => ({
  path: path.replace(/^rules\//, ''),
  text,
}));

const folder = (name: string, edit: (path: string, text: string) => string | undefined) =>
  Object.fromEntries(
    small.flatMap(({ path, text }) => {
      const edited = edit(path, text);
      return edited === undefined ? [] : [[`${name}/${path}`, edited]];
    }),
  );

const old = folder('old', (_path, text) => text);
const longer = (path: string, text: string) =>
  path === FIGURE ? text.replace('"value": 9', '"value": 12') : text;

describe('mecanismo diff', () => {
  it('exits with 0 and says that nothing changes where nothing does', async () => {
    const files = { ...old, ...folder('new', (_path, text) => text) };
    const { code, stdout } = await mecanismo('diff old new', files);
    expect([code, stdout]).toEqual([0, 'Nada cambia.\n']);
  });

  it('exits with 1 and says first what protects less', async () => {
    const files = { ...old, ...folder('new', longer) };
    const { code, stdout } = await mecanismo('diff old new', files);
    expect(code).toBe(1);
    expect(stdout.split('\n')[0]).toMatch(/^Menos protección \(\d+\)$/);
    expect(stdout).toContain('El plazo pasa de 9 horas a 12 horas.');
    const again = await mecanismo('diff old new', files);
    expect(again.stdout).toBe(stdout);
  });

  it('names no case without a log, and names it with one', async () => {
    const log = `${JSON.stringify({ id: 'e1', type: 'urgent-measures.issued', occurredAt: '2016-03-19T02:05:00-06:00', actor: { organ: 'URCRR' }, refs: { case: 'EXP-77' }, data: { measureRefs: ['M-1'] } })}\n`;
    const files = { ...old, ...folder('new', longer), 'log.jsonl': log };
    const without = await mecanismo('diff old new --format markdown', files);
    expect(without.stdout).not.toContain('EXP-77');
    const line = 'diff old new --log log.jsonl --as-of 2016-03-19T12:00:00-06:00 --complete';
    const { stdout } = await mecanismo(line, files);
    expect(stdout).toContain('EXP-77 M-1');
    expect(stdout).toMatch(/incumple → pendiente/);
    expect(stdout).toMatch(/11:05 h → 19 de marzo de 2016, 14:05 h/);
    expect(stdout).toContain('Nació el 19 de marzo de 2016');
  });

  it('exits with 3 where a file is out of reach of one side, and compares the rest', async () => {
    const broken = folder('new', (path, text) =>
      path.endsWith('urgent-measure-in-nine-hours.json')
        ? '{"id": "<script>alert(1)</script>", '
        : longer(path, text),
    );
    const { code, stdout } = await mecanismo('diff old new --format json', { ...old, ...broken });
    const report = JSON.parse(stdout);
    expect(code).toBe(3);
    expect(report.new.defects.length).toBeGreaterThan(0);
    const kinds = report.changes.map(({ kind }: { kind: string }) => kind);
    expect(kinds).toEqual(expect.arrayContaining(['rule-unread', 'parameter-edited']));
    expect(kinds).not.toContain('rule-removed');
    expect(stdout).not.toContain('<script>');
  });

  it('writes a page that loads and runs nothing, whatever the rules say', async () => {
    const hostile = folder('new', (path, text) =>
      path === FIGURE ? text.replace('"title": "', '"title": "<img src=x onerror=1>') : text,
    );
    const { stdout } = await mecanismo('diff old new --format html', { ...old, ...hostile });
    expect(stdout).toContain('default-src &#39;none&#39;');
    expect(stdout).not.toContain('<img');
    expect(stdout).toContain('&lt;img src=x onerror=1&gt;');
  });

  it('speaks English where asked', async () => {
    const { stdout } = await mecanismo('diff old new --lang en', {
      ...old,
      ...folder('new', longer),
    });
    expect(stdout).toContain('The term goes from 9 hours to 12 hours.');
  });

  it('says which side holds no rule', async () => {
    const { code, stderr } = await mecanismo('diff nowhere old', old);
    expect(code).toBe(3);
    expect(stderr).toContain('Lo que se dio como anterior no tiene ninguna regla');
    expect(stderr).not.toContain('nowhere');
  });
});

describe('a git revision', () => {
  const home = mkdtempSync(join(tmpdir(), 'mecanismo-diff-'));
  const before = process.cwd();
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.org', ...args], {
      cwd: home,
      stdio: 'pipe',
    });
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(home, path)), { recursive: true });
    writeFileSync(join(home, path), text);
  };

  beforeAll(() => {
    git('init', '-q');
    write('rules/a/one.json', '{"ñ": 1}\n');
    write('rules/note.txt', 'no');
    symlinkSync('/etc/passwd', join(home, 'rules/link.json'));
    git('add', '-A');
    git('commit', '-qm', 'one');
    write('rules/a/one.json', '{"ñ": 2}\n');
    git('commit', '-qam', 'two');
    process.chdir(home);
  });
  afterAll(() => {
    process.chdir(before);
    rmSync(home, { recursive: true, force: true });
  });

  it('gives the JSON files of the folder as they were, without links', async () => {
    expect(await filesInRevision('HEAD~1', 'rules')).toEqual([
      { path: 'a/one.json', text: '{"ñ": 1}\n' },
    ]);
    expect(await filesInRevision('HEAD', 'rules/a')).toEqual([
      { path: 'one.json', text: '{"ñ": 2}\n' },
    ]);
  });

  it('reads from a folder of the repository what lies in that folder', async () => {
    process.chdir(join(home, 'rules'));
    const files = await filesInRevision('HEAD', 'a');
    process.chdir(home);
    expect(files.map(({ path }) => path)).toEqual(['one.json']);
  });

  it.each([
    ['HEAD~9', 'rules', 'no-revision'],
    ['--output=/tmp/x', 'rules', 'no-revision'],
    ['HEAD; touch x', 'rules', 'no-revision'],
    ['HEAD', 'nowhere', 'no-folder'],
    ['HEAD', '../..', 'no-folder'],
  ])('refuses %s with folder %s', async (revision, path, fault) => {
    await expect(filesInRevision(revision, path)).rejects.toMatchObject({ fault });
  });
});
