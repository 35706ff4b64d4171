import type { TextChunks } from '../core/index';
import type { RuleFile } from '../rules/index';
import type { Io } from './io';
import { type FileRole, unreadableFile } from './text/file-error';

/** A file out of reach, and what it was for. */
export class UnreachableFile extends Error {
  readonly code: string;
  readonly role: FileRole;

  constructor(code: string, role: FileRole) {
    super('a file is out of reach');
    this.code = code;
    this.role = role;
  }
}

/** The pieces of a file that stands for something: where it cannot be read, the error says what. */
export async function* readAs(
  role: FileRole,
  chunks: TextChunks,
): AsyncGenerator<string | Uint8Array> {
  try {
    yield* chunks;
  } catch (error) {
    throw unreachable(error, role);
  }
}

/** The files of a folder of rules, named in the error where it cannot be read. */
export function rulesIn(folder: string, { files }: Pick<Io, 'files'>): readonly RuleFile[] {
  try {
    return [...files(folder)];
  } catch (error) {
    throw unreachable(error, 'rules');
  }
}

/** What of the folder of a profile is the profile: what stands beside it, such as tests, is not read. */
export const ofProfile = (files: Iterable<RuleFile>): readonly RuleFile[] =>
  [...files].filter(({ path }) => path === 'profile.json' || path.startsWith('rules/'));

/** The files of the folder of a profile, named in the error where it cannot be read. */
export function profileFilesIn(folder: string, { files }: Pick<Io, 'files'>): readonly RuleFile[] {
  try {
    return ofProfile(files(folder));
  } catch (error) {
    throw unreachable(error, 'profile');
  }
}

function unreachable(error: unknown, role: FileRole): unknown {
  const code = unreadableFile(error);
  return code === undefined ? error : new UnreachableFile(code, role);
}
