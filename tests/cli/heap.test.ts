import { spawnSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';

const HEAP = pathToFileURL('src/cli/heap.ts').href;

/** Makes objects of which some live on, and says how large the part of the heap for new ones is, in MB. */
const WORK = `
const alive = [];
const work = () => {
  for (let at = 0; at < 2_000_000; at++) {
    const made = { at, text: 'e' + at };
    if (at % 8 === 0) alive[at % 40_000] = made;
  }
};
const young = () =>
  v8.getHeapSpaceStatistics().find((space) => space.space_name === 'new_space').space_size / 2 ** 20;
`;

/** Runs a script beside `heap.ts`, in a process of its own: flags are for the whole process. */
function run(script: string): { readonly growth: number; readonly told: string } {
  const source = `import v8 from 'node:v8'; import * as heap from '${HEAP}'; ${WORK}
const before = young();
${script};
console.log(young() / before);`;
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', '--input-type=module', '--eval', source],
    { encoding: 'utf8' },
  );
  return { growth: Number(stdout), told: stderr };
}

describe('the heap of the command', () => {
  it('grows for new objects where nobody asks it not to', () => {
    expect(run('work()').growth).toBeGreaterThan(1);
  });

  it('stays as small as it is for work that spares memory', () => {
    const { growth, told } = run('heap.spareMemory(); work()');
    expect(told).toBe('');
    expect(growth).toBe(1);
  });

  it('stays so while the program is loaded, and may grow afterwards, also where loading fails', () => {
    expect(run('await heap.loadedSmall(async () => work())').growth).toBe(1);
    const failing = 'await heap.loadedSmall(async () => { throw new Error("x"); }).catch(() => {})';
    expect(run(`${failing}; work()`).growth).toBeGreaterThan(1);
  });
});
