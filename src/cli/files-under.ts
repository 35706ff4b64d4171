import { closeSync, fstatSync, openSync, readdirSync, readSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { RuleFile } from '../rules/index';

/** More than a rule file may hold: what is longer is refused whatever it goes on with. */
const MAX_FILE_BYTES = 1_000_000;

/** The JSON files of a folder, by their path from it. Links are not followed: what is outside is not part of it. */
export function* filesUnder(folder: string): Iterable<RuleFile> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  for (const path of paths) {
    yield { path: relative(folder, path).split(sep).join('/'), text: beginningOf(path) };
  }
}

function beginningOf(path: string): string {
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(Math.min(fstatSync(file).size, MAX_FILE_BYTES));
    return bytes.toString('utf8', 0, readSync(file, bytes, 0, bytes.length, 0));
  } finally {
    closeSync(file);
  }
}
