import type { Io, Sink } from '../../src/cli/io';
import type { RuleFile } from '../../src/rules/index';

/** The file last seen under each path: what is read of a file is kept with it, and most are never changed. */
const filesSeen = new Map<string, RuleFile>();

function fileOf(path: string, text: string): RuleFile {
  const seen = filesSeen.get(path);
  if (seen?.text === text) return seen;
  const file = { path, text };
  filesSeen.set(path, file);
  return file;
}

/** A process for the command line to talk to: files in memory, and everything written kept. */
export class FakeIo implements Io {
  stdout = '';
  stderr = '';
  /** What was written, by path. */
  readonly written = new Map<string, string>();
  color = false;
  columns = 140;
  readonly #files: Readonly<Record<string, string>>;
  readonly #now: number;

  constructor(files: Readonly<Record<string, string>> = {}, now = '2017-01-15T12:00:00-06:00') {
    this.#files = files;
    this.#now = Date.parse(now);
  }

  readonly out = (text: string): void => {
    this.stdout += text;
  };
  readonly err = (text: string): void => {
    this.stderr += text;
  };
  readonly write = (path: string, text: string): void => void this.written.set(path, text);
  readonly create = (path: string, mode?: 'new'): Sink => {
    if (mode === 'new' && (path in this.#files || this.written.has(path))) {
      throw Object.assign(new Error('there is one'), { code: 'EEXIST' });
    }
    let text = '';
    return {
      write: (piece) => {
        text += piece;
      },
      writeOver: (piece) => {
        text = `${piece}${text.slice(piece.length)}`;
      },
      keep: () => void this.written.set(path, text),
      discard: () => undefined,
    };
  };
  readonly isFile = (path: string): boolean => path !== '-' && path in this.#files;
  /** At once. */
  readonly stopAsked = async (): Promise<void> => undefined;
  readonly now = (): number => this.#now;
  /** The files whose path is in the folder, by their path from it. */
  readonly files = (folder: string): RuleFile[] =>
    Object.entries(this.#files)
      .filter(([path]) => path.startsWith(`${folder}/`))
      .map(([path, text]) => fileOf(path.slice(folder.length + 1), text));
  /** The first parts of the paths in the folder, of the files there were and of those written. */
  readonly names = (folder: string): string[] => {
    const paths = [...Object.keys(this.#files), ...this.written.keys()];
    const inside = paths.filter((path) => path.startsWith(`${folder}/`));
    return [...new Set(inside.map((path) => path.slice(folder.length + 1).split('/')[0] ?? ''))];
  };
  readonly read = (path: string): AsyncIterable<string> => chunksOf(this.#files[path]);
}

async function* chunksOf(text: string | undefined): AsyncIterable<string> {
  if (text === undefined) throw Object.assign(new Error('no such file'), { code: 'ENOENT' });
  for (let at = 0; at < text.length; at += 1000) yield text.slice(at, at + 1000);
}
