import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { sealLog, writeSeal } from '../../src/evidence/index';
import { blocksOf } from '../support/markdown';

const recipe = blocksOf('docs/evidencia.md', 'bash')[0] ?? '';
const hasTools = ['jq', 'sha256sum'].every(
  (tool) => spawnSync(tool, ['--version']).error === undefined,
);

it.skipIf(!hasTools)(
  'gives a recipe that finds the same head with the tools of others',
  async () => {
    const log = 'examples/09-inconformidad-sin-respuesta.jsonl';
    const { seal } = await sealLog(readFileSync(log));
    const folder = mkdtempSync(join(tmpdir(), 'mecanismo-'));
    try {
      const path = join(folder, 'sello.jsonl');
      writeFileSync(path, [...writeSeal(seal)].join(''));
      const script = `${recipe}\nverificar "$1" "$2"`;
      const { stdout } = spawnSync('bash', ['-c', script, 'bash', log, path], { encoding: 'utf8' });
      expect(stdout).toBe(`${seal.head}:${seal.commitments.length}:${seal.completeThrough}\n`);
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
);
