import { expect, it } from 'vitest';
import * as library from '../../src/index';
import { blocksOf } from '../support/markdown';
import { printedBy } from '../support/printed-by';

const [example = ''] = blocksOf('docs/embedding.md', 'ts');

it('shows a program that prints what its comments say', async () => {
  const said = [...example.matchAll(/^\/\/ (.*)$/gm)].map(([, line]) => line);
  expect(said.length).toBeGreaterThan(5);
  expect(await printedBy(example, 'embedding')).toEqual(said);
});

it('begins with names that the library has', () => {
  const [, names = ''] = /import \{([^}]+)\} from '@mecanismo\/protocol';/.exec(example) ?? [];
  for (const name of names.split(',')) expect(library).toHaveProperty(name.trim());
});
