import { join } from 'node:path';
import type { RuleFile } from '../rules/index';
import type { Io } from './io';
import { rulesIn, UnreachableFile } from './read-as';
import { UnreadableRevision } from './revision';

/**
 * The files of a folder of rules, of one that has such a folder in it, or of a git revision.
 *
 * @param path where the rules are in a revision
 * @throws UnreadableRevision where the name is of none of them
 */
export async function packFiles(name: string, path: string, io: Io): Promise<readonly RuleFile[]> {
  const inside = inFolder(join(name, path), io);
  if (inside !== undefined && inside.length > 0) return inside;
  const own = inFolder(name, io);
  if (own !== undefined) return own;
  if (io.revision === undefined) throw new UnreadableRevision('no-git');
  return io.revision(name, path);
}

function inFolder(folder: string, io: Io): readonly RuleFile[] | undefined {
  try {
    return rulesIn(folder, io);
  } catch (error) {
    if (error instanceof UnreachableFile && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
