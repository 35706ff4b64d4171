import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The text of the Reglamento of 2012, which the package does without: from a `law/` folder in a
 * folder beside this one, or undefined.
 */
export function reglamentoText(): string | undefined {
  const path = readdirSync('..')
    .map((folder) => join('..', folder, 'law', 'reglamento-2012.txt'))
    .find((candidate) => existsSync(candidate));
  return path === undefined ? undefined : readFileSync(path, 'utf8');
}
