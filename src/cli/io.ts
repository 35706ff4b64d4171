import type { StreamHash } from '../audit/index';
import type { TextChunks } from '../core/index';
import type { RuleFile } from '../rules/index';

/** A file on its way. */
export interface Sink {
  readonly write: (text: string) => void;
  /** Puts a text in the place of as much that was written first; absent for a pipe or a device. */
  readonly writeOver?: (text: string) => void;
  readonly keep: () => void;
  readonly discard: () => void;
}

/** Everything that a command touches outside the library; a test hands in its own. */
export interface Io {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** A file, or standard input for `-`, in pieces. */
  readonly read: (path: string) => TextChunks;
  /** Says on standard error how far long work is; absent where that is no terminal. */
  readonly progress?: ((text: string) => void) | undefined;
  /** Whether a path is that of a file, which can be read again, and not of a pipe or a device. */
  readonly isFile: (path: string) => boolean;
  /** The JSON files under a folder, by their path from it; links left out. */
  readonly files: (folder: string) => Iterable<RuleFile>;
  /** The JSON files of a folder in a revision; absent where there is no repository to read. */
  readonly revision?: (revision: string, folder: string) => Promise<readonly RuleFile[]>;
  /** What stands in a folder, by name; nothing where there is no such folder. */
  readonly names: (folder: string) => readonly string[];
  /** Writes a file, with the folders that its path needs. */
  readonly write: (path: string, text: string) => void;
  /** SHA-256 of the platform, which is faster than that of the library. */
  readonly sha256?: (() => StreamHash) | undefined;
  /** Has the platform collect garbage sooner: what is read is large, and little of the rest stays. */
  readonly spareMemory?: (() => void) | undefined;
  /**
   * Begins a file that is written in pieces; its name stands for it only once it is kept. A `new` one
   * is refused with `EEXIST` where there is a file of that name.
   */
  readonly create: (path: string, mode?: 'new') => Sink;
  /** Waits until whoever started the process asks it to stop; a second time it stops at once. */
  readonly stopAsked: () => Promise<void>;
  /** The clock, read only here. */
  readonly now: () => number;
  /** Standard output is a terminal that shows colour. */
  readonly color: boolean;
  /** Width of the terminal in columns. */
  readonly columns: number;
}
