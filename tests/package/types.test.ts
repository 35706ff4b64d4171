import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import config from '../../tsup.config';

describe('the declarations of the library', () => {
  it('are written of every entry that they are joined for', () => {
    const { config: types } = ts.readConfigFile('tsconfig.types.json', (path) =>
      readFileSync(path, 'utf8'),
    );
    const [joined] = config as readonly { readonly entry: Readonly<Record<string, string>> }[];
    const sources = Object.values(joined?.entry ?? {}).map((path) =>
      path.replace(/^\.tmp\/types\/(.*)\.d\.ts$/, 'src/$1.ts'),
    );
    expect(sources.length).toBeGreaterThan(5);
    expect(types.files.toSorted()).toEqual(sources.toSorted());
  });
});
