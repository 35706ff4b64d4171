import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { blocksOf } from '../support/markdown';

const PAGE = 'docs/embedding.md';
const PROGRAMS = ['examples/engine/votacion.mjs', 'examples/xstate/procedimiento.mjs'];

/** A program without the comment at its head, which says how to run it. */
const bodyOf = (path: string) => readFileSync(path, 'utf8').replace(/^\/\*\*[\s\S]*?\*\/\n/, '');

describe.each(PROGRAMS.map((path, at) => [path, at] as const))('%s', (path, at) => {
  it('is the program that the page shows', () => {
    expect(blocksOf(PAGE, 'js')[at]).toBe(bodyOf(path));
  });

  it('prints what the page says', () => {
    const { stdout, stderr, status } = spawnSync('node', [path], { encoding: 'utf8' });
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toBe(blocksOf(PAGE, 'text')[at]);
  });

  it('says in its head how it is run', () => {
    expect(readFileSync(path, 'utf8')).toContain(` *   node ${path}\n`);
  });
});
