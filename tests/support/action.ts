import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';

interface Step {
  readonly name: string;
  readonly id?: string;
  readonly if?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
}

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>;
  readonly runs: { readonly steps: readonly Step[] };
}

export const ACTION = parse(readFileSync('.github/actions/check/action.yml', 'utf8')) as Action;

/** What a run of the action leaves behind. */
export interface ActionRun {
  readonly exit: number;
  readonly summary: string;
  readonly log: string;
  readonly outputs: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** The command lines of the stand-in, in order. */
  readonly calls: readonly string[];
}

/** What the stand-in for `mecanismo` answers, by its first argument. */
export interface StandIn {
  readonly check: number;
  readonly diff: number;
  /** Bytes that it writes beside its command line. */
  readonly more?: number;
}

/** A git repository with one commit, and its revision. */
export function repository(): { readonly dir: string; readonly revision: string } {
  const dir = mkdtempSync(join(tmpdir(), 'action-'));
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=n', '-c', 'user.email=n@example.org', ...args], {
      cwd: dir,
      encoding: 'utf8',
    }).trim();
  git('init', '--quiet');
  git('commit', '--quiet', '--allow-empty', '-m', 'first');
  const revision = git('rev-parse', 'HEAD');
  git('commit', '--quiet', '--allow-empty', '-m', 'second');
  return { dir, revision };
}

/** Runs the shell steps of the action in a repository, as a runner does, until one fails. */
export function runAction(
  dir: string,
  given: Readonly<Record<string, string>>,
  { check, diff, more = 0 }: StandIn,
): ActionRun {
  const temp = mkdtempSync(join(tmpdir(), 'runner-'));
  const bin = join(temp, 'bin');
  mkdirSync(bin);
  const files = { summary: join(temp, 'summary'), output: join(temp, 'output') };
  const calls = join(temp, 'calls');
  for (const file of [files.summary, calls]) writeFileSync(file, '');
  const script = [
    '#!/bin/bash',
    `printf '%s\\n' "$*" >> '${calls}'`,
    'echo "<$*>"',
    `head -c ${more} /dev/zero | tr '\\0' x`,
    `if [ "$1" = diff ]; then exit ${diff}; else exit ${check}; fi`,
  ];
  writeFileSync(join(bin, 'mecanismo'), script.join('\n'));
  chmodSync(join(bin, 'mecanismo'), 0o755);
  const inputs = Object.fromEntries(
    Object.entries(ACTION.inputs).map(([name, input]) => [name, given[name] ?? input.default]),
  );
  const outputs: Record<string, Record<string, string>> = {};
  const fill = (text: string) =>
    text.replace(/\$\{\{ (?:inputs\.([\w-]+)|steps\.(\w+)\.outputs\.(\w+)) \}\}/g, (...found) =>
      found[1] === undefined
        ? (outputs[found[2]]?.[found[3]] ?? '')
        : (inputs[found[1] as string] ?? ''),
    );
  let log = '';
  let exit = 0;
  for (const step of ACTION.runs.steps) {
    const needed = /^inputs\.([\w-]+) != ''$/.exec(step.if ?? '')?.[1];
    if (needed !== undefined && inputs[needed] === '') continue;
    writeFileSync(files.output, '');
    const env = Object.entries(step.env ?? {}).map(([name, value]) => [name, fill(value)]);
    const ran = spawnSync(
      'bash',
      ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step.run ?? ''],
      {
        cwd: dir,
        encoding: 'utf8',
        env: {
          ...Object.fromEntries(env),
          PATH: `${bin}:${process.env.PATH}`,
          HOME: temp,
          RUNNER_TEMP: temp,
          GITHUB_OUTPUT: files.output,
          GITHUB_STEP_SUMMARY: files.summary,
        },
      },
    );
    log += `${ran.stdout}${ran.stderr}`;
    const written = readFileSync(files.output, 'utf8').split('\n').filter(Boolean);
    if (step.id !== undefined)
      outputs[step.id] = Object.fromEntries(written.map((line) => line.split(/=(.*)/s)));
    exit = ran.status ?? -1;
    if (exit !== 0) break;
  }
  return {
    exit,
    log,
    outputs,
    summary: readFileSync(files.summary, 'utf8'),
    calls: readFileSync(calls, 'utf8').split('\n').filter(Boolean),
  };
}
