import {
  type AuditInput,
  type ParsedInput,
  type ReadInputOptions,
  readAuditInput,
  readStoredInput,
  type StoredInput,
} from '../audit/index';
import type { TextChunks } from '../core/index';
import { federal, type Profile } from '../rules/index';
import { readingProgress } from './progress';
import type { Session } from './session';
import { fileError, unreadableFile } from './text/file-error';

/** How logs are read: in silence or not, and for which legal order. */
export interface ReadFlags {
  readonly quiet?: true | undefined;
  readonly profile?: Profile | undefined;
}

/** Reads logs into memory; see `readEach`. */
export const readInputs = (
  paths: readonly string[],
  session: Session,
  { quiet, profile }: ReadFlags,
): Promise<ParsedInput[] | undefined> =>
  readEach(paths, session, { quiet, profile }, readAuditInput);

/** Reads logs of any size into columns; see `readEach`. */
export const readStoredInputs = (
  paths: readonly string[],
  session: Session,
  { quiet, profile }: ReadFlags,
): Promise<StoredInput[] | undefined> =>
  readEach(paths, session, { quiet, profile }, readStoredInput);

/**
 * Reads the logs that can be read and says which cannot: those stand in the report as empty ones.
 * `undefined` where not one could be read.
 */
async function readEach<T>(
  paths: readonly string[],
  session: Session,
  { quiet, profile: order = federal() }: ReadFlags,
  readInput: (chunks: TextChunks, options?: ReadInputOptions) => Promise<T>,
): Promise<T[] | undefined> {
  const { io, language } = session;
  const inputs: T[] = [];
  const { id: profile, calendars } = order;
  const defaultZone = calendars.zone.name;
  let unread = 0;
  const progress = readingProgress(session, quiet === true);
  for (const [at, path] of paths.entries()) {
    try {
      const hash = io.sha256?.();
      const { onProgress } = progress;
      const options = { onProgress, profile, defaultZone, ...(hash === undefined ? {} : { hash }) };
      inputs.push(await readInput(io.read(path), options));
    } catch (error) {
      const code = unreadableFile(error);
      if (code === undefined) throw error;
      unread++;
      io.err(fileError(code, language, 'log', paths.length > 1 ? at + 1 : undefined));
      inputs.push(await readInput([]));
    }
  }
  progress.done();
  return unread === paths.length ? undefined : inputs;
}

/** The latest instant up to which some log says to be complete. */
export function lastKnown(inputs: readonly AuditInput[]): number | undefined {
  const instants = inputs.flatMap(({ log }) => log.header?.completeThrough ?? []);
  return instants.length === 0 ? undefined : Math.max(...instants);
}
