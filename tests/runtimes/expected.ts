import { readdirSync, readFileSync } from 'node:fs';
import * as protocol from '../../src/index';
import { exercise } from './exercise';

/** What the sources give in this Node, from the files of the rules as they are. */
export const expected = (): Promise<string> =>
  exercise(
    protocol,
    readdirSync('examples')
      .filter((name) => name.endsWith('.jsonl'))
      .map((name) => readFileSync(`examples/${name}`, 'utf8')),
  );
