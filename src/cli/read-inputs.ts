import { type AuditInput, readAuditInput } from '../audit/index';
import { federal } from '../rules/index';
import type { Session } from './session';
import { fileError, unreadableFile } from './text/file-error';

/**
 * Reads the logs that can be read and says which cannot: those stand in the report as empty ones.
 * `undefined` where not one could be read.
 */
export async function readInputs(
  paths: readonly string[],
  { io, language }: Session,
  quiet: boolean,
): Promise<AuditInput[] | undefined> {
  const inputs: AuditInput[] = [];
  const profile = federal().id;
  let unread = 0;
  let shown = false;
  const onProgress = (lines: number) => {
    if (quiet || io.progress === undefined) return;
    shown = true;
    io.progress(language === 'es' ? `${lines} líneas leídas…` : `${lines} lines read…`);
  };
  for (const [at, path] of paths.entries()) {
    try {
      inputs.push(await readAuditInput(io.read(path), { onProgress, profile }));
    } catch (error) {
      const code = unreadableFile(error);
      if (code === undefined) throw error;
      unread++;
      io.err(fileError(code, language, paths.length > 1 ? at + 1 : undefined));
      inputs.push(await readAuditInput([]));
    }
  }
  if (shown) io.progress?.('');
  return unread === paths.length ? undefined : inputs;
}

/** The latest instant up to which some log says to be complete. */
export function lastKnown(inputs: readonly AuditInput[]): number | undefined {
  const instants = inputs.flatMap(({ log }) => log.header?.completeThrough ?? []);
  return instants.length === 0 ? undefined : Math.max(...instants);
}
