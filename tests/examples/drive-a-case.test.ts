import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

mkdirSync('.tmp', { recursive: true });
const ROOT = mkdtempSync('.tmp/drive-a-case-');
const PROGRAM = 'examples/drive-a-case/drive-a-case.mjs';

afterAll(() => rmSync(ROOT, { recursive: true, force: true }));

function run(folder: string, crashAfter?: number) {
  const args = [
    PROGRAM,
    join(ROOT, folder),
    ...(crashAfter === undefined ? [] : [`${crashAfter}`]),
  ];
  const { stdout, stderr, signal, status } = spawnSync('node', args, { encoding: 'utf8' });
  return { stdout, stderr, signal, status };
}

const finalState = (text: string) => text.slice(text.indexOf('\nAl '));
const stored = (folder: string, name: string) => readFileSync(join(ROOT, folder, name), 'utf8');

describe('the program that drives one case against a folder', () => {
  it('ends the same after a crash every few events as without any', () => {
    const whole = run('whole');
    expect([whole.status, whole.stderr]).toEqual([0, '']);
    expect(whole.stdout).toContain('"handover":"reviewedByJunta"');
    expect(whole.stdout).toContain('  ordinary-procedure  ');
    let crashes = 0;
    let last = run('crashing', 7);
    for (; last.signal === 'SIGKILL' && crashes < 30; crashes++) {
      // The next write was cut off in the middle.
      appendFileSync(join(ROOT, 'crashing', 'log.jsonl'), '{"id":"a-0');
      last = run('crashing', 7);
    }
    expect(crashes).toBeGreaterThan(5);
    expect(last.status).toBe(0);
    expect(finalState(last.stdout)).toBe(finalState(whole.stdout));
    expect(stored('crashing', 'log.jsonl')).toBe(stored('whole', 'log.jsonl'));
    expect(stored('crashing', 'snapshot.json')).toBe(stored('whole', 'snapshot.json'));
  });

  it('says that it needs a folder', () => {
    const { status, stderr } = spawnSync('node', [PROGRAM], { encoding: 'utf8' });
    expect([status, stderr]).toEqual([2, 'Falta la carpeta en que se guarda el caso.\n']);
  });
});
