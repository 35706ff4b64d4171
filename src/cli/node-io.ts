import { createHash } from 'node:crypto';
import {
  closeSync,
  createReadStream,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { EXIT } from './exit-code';
import { filesUnder } from './files-under';
import { spareMemory } from './heap';
import type { Io, Sink } from './io';
import { filesInRevision } from './revision';

const DEFAULT_COLUMNS = 120;
/** A narrower table cannot be read; a wider one is hard to follow. */
const [MIN_COLUMNS, MAX_COLUMNS] = [80, 150];

/** Bytes read at a time. */
const PIECE = 1 << 18;
const CLEAR_LINE = '\r\u001b[K';

/** The process as commands see it. */
export function nodeIo(): Io {
  // A reader that has seen enough (`| head`) closes the pipe: nothing is left to say to it.
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') process.exit(EXIT.internal);
    });
  }
  const width = process.stdout.columns ?? DEFAULT_COLUMNS;
  return {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    read: (path) =>
      path === '-' ? process.stdin : createReadStream(path, { highWaterMark: PIECE }),
    isFile: (path) => statSync(path, { throwIfNoEntry: false })?.isFile() === true,
    progress: process.stderr.isTTY
      ? (text) => void process.stderr.write(`${CLEAR_LINE}${text}`)
      : undefined,
    files: filesUnder,
    revision: filesInRevision,
    names: (folder) => (existsSync(folder) ? readdirSync(folder) : []),
    write: (path, text) => {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
    },
    sha256: () => {
      const hash = createHash('sha256');
      return {
        update: (piece) => hash.update(piece),
        digest: () => `sha256:${hash.digest('hex')}`,
      };
    },
    spareMemory,
    create,
    stopAsked,
    now: () => Date.now(),
    color: process.stdout.isTTY === true && process.env.NO_COLOR === undefined,
    columns: Math.min(MAX_COLUMNS, Math.max(MIN_COLUMNS, width)),
  };
}

/** Listens once: of the next signal the process ends as it does by itself. */
function stopAsked(): Promise<void> {
  return new Promise((resolve) => {
    const asked = () => {
      for (const signal of ['SIGTERM', 'SIGINT'] as const) process.removeListener(signal, asked);
      resolve();
    };
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, asked);
  });
}

/** The file may be the very one that is being read: until it is kept, it has another name. */
function create(path: string, mode?: 'new'): Sink {
  mkdirSync(dirname(path), { recursive: true });
  // Its name is taken before anything is written: of two that begin at once, one is refused.
  if (mode === 'new') closeSync(openSync(path, 'wx'));
  const found = statSync(path, { throwIfNoEntry: false });
  if (found !== undefined && !found.isFile()) return intoDevice(path);
  // A link stays one: the file is where it leads.
  const target = found === undefined ? path : realpathSync(path);
  const unfinished = `${target}.partial`;
  const file = openSync(unfinished, 'w');
  return {
    write: (text) => writeFileSync(file, text),
    writeOver: (text) => void writeSync(file, text, 0),
    keep: () => {
      closeSync(file);
      renameSync(unfinished, target);
    },
    discard: () => {
      closeSync(file);
      rmSync(unfinished, { force: true });
      if (mode === 'new') rmSync(path, { force: true });
    },
  };
}

/** A pipe or a device takes what is written; a file put in its place would break it for everybody. */
function intoDevice(path: string): Sink {
  const device = openSync(path, 'w');
  const close = () => closeSync(device);
  return { write: (text) => writeFileSync(device, text), keep: close, discard: close };
}
