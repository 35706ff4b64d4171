import { createReadStream, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RuleFile } from '../rules/index';
import type { Io } from './io';

const DEFAULT_COLUMNS = 120;
/** A narrower table cannot be read; a wider one is hard to follow. */
const [MIN_COLUMNS, MAX_COLUMNS] = [80, 150];

/** The process as commands see it. */
export function nodeIo(): Io {
  const width = process.stdout.columns ?? DEFAULT_COLUMNS;
  return {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    read: (path) => (path === '-' ? process.stdin : createReadStream(path)),
    files: filesUnder,
    now: () => Date.now(),
    color: process.stdout.isTTY === true && process.env.NO_COLOR === undefined,
    columns: Math.min(MAX_COLUMNS, Math.max(MIN_COLUMNS, width)),
  };
}

/** Links are not followed: what is outside the folder is not part of it. */
function* filesUnder(folder: string): Iterable<RuleFile> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  for (const path of paths) yield { path, text: readFileSync(path, 'utf8') };
}
