import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import * as library from '../../src/index';
import { MACHINES } from '../../src/index';

const text = readFileSync('docs/machines.md', 'utf8');
const rows = [...text.matchAll(/^\| `([a-z-]+)` \| `([A-Za-z]+)` \|/gm)].map(
  ([, name, exported]) => [name as string, exported as string] as const,
);

it('lists every machine by its name and under the name by which it is exported', () => {
  expect(rows.map(([name]) => name).sort()).toEqual(
    MACHINES.map(({ id }) => id.split('@')[0] as string).sort(),
  );
  for (const [name, exported] of rows) {
    const machine = (library as Record<string, unknown>)[exported] as { id: string } | undefined;
    expect(machine?.id.split('@')[0], exported).toBe(name);
  }
});

it('names only exports that the library has', () => {
  const imported = [...text.matchAll(/import \{([^}]+)\} from '@mecanismo\/protocol'/g)].flatMap(
    ([, names]) => (names as string).split(',').map((name) => name.trim()),
  );
  expect(imported.length).toBeGreaterThan(5);
  expect(imported.filter((name) => !(name in library))).toEqual([]);
});
