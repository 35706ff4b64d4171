import { expect, it } from 'vitest';
import * as library from '../../src/index';
import { blocksOf } from '../support/markdown';
import { printedBy } from '../support/printed-by';

const blocks = blocksOf('docs/embedding.md', 'ts');
const [example = ''] = blocks;
const states = blocks.find((block) => block.includes('loadProfile')) ?? '';

it('shows a program that prints what its comments say', async () => {
  const said = [...example.matchAll(/^\/\/ (.*)$/gm)].map(([, line]) => line);
  expect(said.length).toBeGreaterThan(5);
  expect(await printedBy(example, 'embedding')).toEqual(said);
});

it('shows a state that prints what its comments say', async () => {
  const said = [...states.matchAll(/^\/\/ (.*)$/gm)].map(([, line]) => line);
  expect(said).toHaveLength(2);
  expect(await printedBy(states, 'states')).toEqual(said);
});

it('begins with names that the library has', () => {
  const [, names = ''] = /import \{([^}]+)\} from '@mecanismo\/protocol';/.exec(example) ?? [];
  for (const name of names.split(',')) expect(library).toHaveProperty(name.trim());
});
