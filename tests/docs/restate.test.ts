import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import * as library from '../../src/restate/index';
import { CallRefused } from '../../src/restate/refused';
import { POINTS } from '../support/restate/crash-point';

const text = readFileSync('docs/restate.md', 'utf8');

it('names the versions that are installed', () => {
  const { devDependencies: installed, peerDependencies: peers } = manifest;
  const sdk = installed['@restatedev/restate-sdk'];
  expect(peers['@restatedev/restate-sdk']).toBe(`~${sdk}`);
  expect(text).toContain(`@restatedev/restate-sdk@${sdk}`);
  expect(text).toContain(`the Restate server ${installed['@restatedev/restate-server']}`);
});

it('lists every handler', () => {
  const [cases] = library.caseServices();
  const [, section = ''] = text.split('\n## Handlers\n');
  const [table = ''] = section.split('\n**');
  const listed = [...table.matchAll(/^\| `([a-z]+)` \|/gm)].map(([, name]) => name);
  const { object } = cases as unknown as { object: Record<string, unknown> };
  expect(listed.sort()).toEqual(Object.keys(object).sort());
});

it('lists every code with the status that it comes with', () => {
  const rows = [...text.matchAll(/^\| `(E_[A-Z_]+)` \| (\d+) \|/gm)];
  expect(rows.length).toBe(13);
  for (const [, code, status] of rows) {
    const { refused } = new CallRefused(code as library.RefusalCode, '');
    expect(String(refused.status), code).toBe(status);
  }
});

it('says how many moments of a crash are tried', () => {
  expect(text).toContain(`at ${POINTS.length} moments`);
});
