import { LogReader, type ReadLogOptions } from './log-reader';
import type { ParsedLog } from './parsed-log';

/**
 * Reads an event log (JSON Lines): its whole text, or its lines one by one. Never throws for what
 * the log holds; see `ParsedLog.problems` for what could not be read.
 *
 * @throws ProtocolError `ZONE_UNKNOWN` for an `options.zone` that is not a zone of Mexico.
 */
export function readLog(log: string | Iterable<string>, options?: ReadLogOptions): ParsedLog {
  const reader = new LogReader(options);
  for (const line of typeof log === 'string' ? linesOf(log) : log) reader.push(line);
  return reader.finish();
}

/** The lines of a text; a final line end does not begin another line. */
function* linesOf(text: string): Generator<string> {
  let start = 0;
  while (start < text.length) {
    const end = text.indexOf('\n', start);
    if (end === -1) break;
    yield text.slice(start, end);
    start = end + 1;
  }
  if (start < text.length) yield text.slice(start);
}
