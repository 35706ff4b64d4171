import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the text of the Reglamento of 2012 is: in a `law/` folder of a folder beside this one. */
export const reglamentoPath = (): string | undefined =>
  readdirSync('..')
    .map((folder) => join('..', folder, 'law', 'reglamento-2012.txt'))
    .find((candidate) => existsSync(candidate));

/** The text of the Reglamento of 2012, which the package does without, or undefined. */
export function reglamentoText(): string | undefined {
  const path = reglamentoPath();
  return path === undefined ? undefined : readFileSync(path, 'utf8');
}
