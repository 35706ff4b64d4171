import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import test from 'node:test';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('..', import.meta.url));
const library = dirname(createRequire(import.meta.url).resolve('@mecanismo/protocol/package.json'));

test('la carpeta no tiene defectos y sus ejemplos se cumplen', () => {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [join(library, 'dist/cli.js'), 'check', '.', '--format', 'json'],
    { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 28 },
  );
  assert.equal(stderr, '');
  const { problems, examples } = JSON.parse(stdout);
  const errors = problems.filter(({ level }) => level === 'error');
  assert.deepEqual(
    errors.map(({ file, line, code, message }) => `${file}:${line} ${code} ${message.es}`),
    [],
  );
  assert.ok(examples > 0, 'ninguna regla tiene ejemplos');
});

test('los registros de ejemplo dan lo que se espera', async (t) => {
  const { expectedFile, findingsOf, names } = await import('./findings.js');
  assert.ok(names.length > 0, 'no hay registros en examples/');
  for (const name of names) {
    await t.test(name, () => {
      const expected = JSON.parse(readFileSync(expectedFile(name), 'utf8'));
      assert.deepEqual(JSON.parse(JSON.stringify(findingsOf(name))), expected);
    });
  }
});
