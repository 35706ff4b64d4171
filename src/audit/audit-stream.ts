import { type AuditOptions, auditLogs, readingOptions } from './audit';
import { readAuditInput, type TextChunks } from './read-audit-input';
import type { Report } from './report';

/** Options of `auditStream`. */
export interface AuditStreamOptions extends AuditOptions {
  /** Called now and then with the lines read so far. */
  readonly onProgress?: (lines: number) => void;
}

/**
 * Audits a log as its text arrives, in pieces of any size. Lines are read one by one and the text
 * is not kept; the events are, until the end, because a correction may come last.
 *
 * @throws ProtocolError as `audit` does.
 */
export async function auditStream(
  chunks: TextChunks,
  options: AuditStreamOptions,
): Promise<Report> {
  const input = await readAuditInput(chunks, {
    ...readingOptions(options),
    ...(options.onProgress === undefined ? {} : { onProgress: options.onProgress }),
  });
  return auditLogs([input], options);
}
