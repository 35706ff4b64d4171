import type { TextChunks } from '../core/index';
import { type AuditOptions, auditLogs, readingOptions } from './audit';
import { readStoredInput, type StreamHash } from './read-audit-input';
import type { Report } from './report';

/** Options of `auditStream`. */
export interface AuditStreamOptions extends AuditOptions {
  /** Called now and then with the lines read so far. */
  readonly onProgress?: (lines: number) => void;
  /** SHA-256 of the platform, such as that of `node:crypto`; the library's own is slower. */
  readonly hash?: StreamHash;
}

/**
 * Audits a log of any size as its text arrives, in one pass. The text is not kept; the events are, as
 * columns of some hundred bytes each, until the end, because a correction may come last.
 *
 * @throws ProtocolError as `audit` does.
 */
export async function auditStream(
  chunks: TextChunks,
  options: AuditStreamOptions,
): Promise<Report> {
  const input = await readStoredInput(chunks, {
    ...readingOptions(options),
    ...(options.onProgress === undefined ? {} : { onProgress: options.onProgress }),
    ...(options.hash === undefined ? {} : { hash: options.hash }),
  });
  return auditLogs([input], options);
}
