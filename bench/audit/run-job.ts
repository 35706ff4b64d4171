import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** A program whose use of the machine is measured: a script of Node and its arguments. */
export interface Job {
  readonly name: string;
  readonly script: string;
  arguments(log: string): readonly string[];
}

export interface Usage {
  /** User and system time of the whole process, every thread, in milliseconds. */
  readonly cpuMs: number;
  readonly wallMs: number;
  /** Largest resident set, in MiB. */
  readonly peakMb: number;
}

const HOOK = fileURLToPath(new URL('usage-hook.mjs', import.meta.url));
const CODES_OF_A_REPORT = [0, 1];

const hasTaskset = spawnSync('taskset', ['--version']).status === 0;

/** Whether jobs can be kept to one core. */
export const canPin = (): boolean => hasTaskset;

/**
 * Runs a job in a process of its own, on one core where that can be had. `undefined` where it failed,
 * as where the log does not fit into memory.
 */
export function runJob(job: Job, log: string, cores: '0' | 'any' = '0'): Usage | undefined {
  const command = [process.execPath, '--import', HOOK, job.script, ...job.arguments(log)];
  const pinned = hasTaskset && cores !== 'any' ? ['taskset', '-c', cores, ...command] : command;
  const [program = '', ...rest] = pinned;
  const { output } = spawnSync(program, rest, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const told = String(output?.[3] ?? '');
  if (told === '') return undefined;
  const { code, ...usage } = JSON.parse(told) as Usage & { readonly code: number };
  return CODES_OF_A_REPORT.includes(code) ? usage : undefined;
}
