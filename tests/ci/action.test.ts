import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { ACTION, repository, runAction } from '../support/action';

const { dir, revision } = repository();
const PASSES = { check: 0, diff: 0 };

describe('the action that checks a pack', () => {
  it('checks, writes the summary and a SARIF file, and passes where nothing is wrong', () => {
    const run = runAction(dir, {}, PASSES);
    expect(run.exit).toBe(0);
    expect(run.calls).toEqual([
      'check --lang es --format github -- rules',
      'check --lang es --format sarif -- rules',
      'check --lang es --format markdown -- rules',
    ]);
    expect(run.summary).toBe('<check --lang es --format markdown -- rules>\n\n');
    expect(readFileSync(run.outputs.check?.sarif ?? '', 'utf8')).toContain('--format sarif');
  });

  it('compares with the commit that a revision names, never with the name', () => {
    const run = runAction(dir, { base: 'HEAD~1', pack: 'mis reglas', lang: 'en' }, PASSES);
    expect(run.exit).toBe(0);
    expect(run.calls.at(-1)).toMatch(
      new RegExp(`^diff ${revision} [0-9a-f]{40} --path mis reglas --lang en --format markdown$`),
    );
    expect(run.summary).toContain(`<diff ${revision}`);
  });

  it('says that a summary was cut where the runner would refuse it', () => {
    const { summary } = runAction(dir, { base: revision }, { ...PASSES, more: 500_000 });
    expect(summary.length).toBeLessThan(1_000_000);
    expect(summary.match(/\(…\) > 400 kB/g)).toHaveLength(2);
  });

  it.each([1, 2, 3, 70])(
    'fails with %i where the check does, after it has written all',
    (check) => {
      const run = runAction(dir, { base: revision }, { check, diff: 0 });
      expect(run.exit).toBe(check);
      expect(run.summary).toContain('<diff');
    },
  );

  it('fails where a change lowers protection, unless it is told not to', () => {
    const given = { base: revision };
    expect(runAction(dir, given, { check: 0, diff: 1 }).exit).toBe(1);
    const told = runAction(
      dir,
      { ...given, 'fail-on-less-protection': 'false' },
      { check: 0, diff: 1 },
    );
    expect(told.exit).toBe(0);
    expect(told.log).toContain('::warning::');
  });

  it('fails on anything but `false`, a slip of the pen among them', () => {
    const given = { base: revision, 'fail-on-less-protection': 'flase' };
    expect(runAction(dir, given, { check: 0, diff: 1 }).exit).toBe(1);
  });

  it.each([2, 3, 70])('fails where the comparison could not be made (%i)', (diff) => {
    const given = { base: revision, 'fail-on-less-protection': 'false' };
    expect(runAction(dir, given, { check: 0, diff }).exit).toBe(diff);
  });

  it('fails where the revision is not in the repository, and still shows the check', () => {
    const run = runAction(dir, { base: '0'.repeat(40) }, PASSES);
    expect(run.exit).toBe(3);
    expect(run.log).toContain('fetch-depth: 0');
    expect(run.summary).toContain('<check');
  });

  it.each(['--upload-pack=touch made', '$(touch made)', '`touch made`', 'HEAD; touch made', '"'])(
    'runs nothing that is written in a base: %s',
    (base) => {
      expect(runAction(dir, { base }, PASSES).exit).toBe(3);
      expect(existsSync(join(dir, 'made'))).toBe(false);
    },
  );

  it.each(['$(touch made)', '; touch made', '--help', "'"])(
    'takes what is written as the pack for a folder: %s',
    (pack) => {
      const { calls } = runAction(dir, { pack }, PASSES);
      expect(calls[0]).toBe(`check --lang es --format github -- ${pack}`);
      expect(existsSync(join(dir, 'made'))).toBe(false);
    },
  );

  it.each(['latest', '0.1.0 --registry=x', '$(touch made)', '../x', 'git+https://x'])(
    'installs no version but an exact one: %s',
    (version) => {
      const run = runAction(dir, { version }, PASSES);
      expect([run.exit, run.calls]).toEqual([2, []]);
    },
  );
});

describe('what runs in CI', () => {
  const steps = [
    ...ACTION.runs.steps,
    ...parse(readFileSync('.github/workflows/ci.yml', 'utf8')).jobs.test.steps,
  ] as { readonly run?: string; readonly uses?: string }[];

  it('has nothing from outside written into a script', () => {
    expect(steps.filter(({ run }) => run?.includes('${{'))).toEqual([]);
  });

  it('uses no action of others but by its commit', () => {
    const used = steps.flatMap(({ uses }) => uses ?? []).filter((uses) => !uses.startsWith('./'));
    expect(used.length).toBeGreaterThan(0);
    for (const uses of used) expect(uses).toMatch(/@[0-9a-f]{40}$/);
  });

  it('may read the repository, and nothing else', () => {
    const workflow = parse(readFileSync('.github/workflows/ci.yml', 'utf8'));
    expect(workflow.permissions).toEqual({ contents: 'read' });
    expect(Object.keys(workflow.on)).toEqual(['push', 'pull_request']);
  });

  it('has a hook that checks before a commit', () => {
    const [hook] = parse(readFileSync('.pre-commit-hooks.yaml', 'utf8'));
    expect(hook).toMatchObject({ language: 'system', pass_filenames: false });
    expect(hook.entry).toBe('npx --no-install mecanismo check');
    expect(new RegExp(hook.files).test('rules/reglamento/art-102/termination-vote.json')).toBe(
      true,
    );
  });
});
