import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';

/** Compares the files of the project with the text of the law, where that check is at hand. */
const CHECK = '../shared/tools/copied-sentences';

it.skipIf(!existsSync(CHECK))('holds no sentence copied from the text of the law', () => {
  const { status, stdout, stderr } = spawnSync(CHECK, { encoding: 'utf8' });
  expect(`${stdout}${stderr}`.slice(0, 2000)).not.toMatch(/Error|Traceback/);
  expect(status).toBe(0);
});
