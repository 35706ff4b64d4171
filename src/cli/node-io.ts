import { createReadStream } from 'node:fs';
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
    now: () => Date.now(),
    color: process.stdout.isTTY === true && process.env.NO_COLOR === undefined,
    columns: Math.min(MAX_COLUMNS, Math.max(MIN_COLUMNS, width)),
  };
}
