import { LogReader } from '../events/index';
import { federal, sha256Stream } from '../rules/index';
import { type AuditOptions, auditLogs } from './audit';
import type { Report } from './report';

export interface AuditStreamOptions extends AuditOptions {
  /** Called now and then with the lines read so far. */
  readonly onProgress?: (lines: number) => void;
}

const PROGRESS_EVERY = 10_000;

/**
 * Audits a log as its text arrives, in pieces of any size. Lines are read one by one and the text
 * is not kept; the events are, until the end, because a correction may come last.
 *
 * @throws ProtocolError as `audit` does.
 */
export async function auditStream(
  chunks: AsyncIterable<string> | Iterable<string>,
  options: AuditStreamOptions,
): Promise<Report> {
  const { zone } = (options.profile ?? federal()).calendars;
  const reader = new LogReader({ defaultZone: zone.name });
  const hash = sha256Stream();
  let rest = '';
  let lines = 0;
  const take = (line: string) => {
    reader.push(line);
    if (++lines % PROGRESS_EVERY === 0) options.onProgress?.(lines);
  };
  for await (const chunk of chunks) {
    hash.update(chunk);
    rest += chunk;
    let start = 0;
    for (let end = rest.indexOf('\n'); end !== -1; end = rest.indexOf('\n', start)) {
      take(rest.slice(start, end));
      start = end + 1;
    }
    rest = rest.slice(start);
  }
  if (rest !== '') take(rest);
  return auditLogs([{ log: reader.finish(), hash: hash.digest() }], options);
}
