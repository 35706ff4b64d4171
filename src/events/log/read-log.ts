import type { LogEvent } from './log-event';
import { LogReader, type ReadLogOptions } from './log-reader';
import type { ParsedLog } from './parsed-log';

/**
 * Reads an event log (JSON Lines): its whole text, or its lines one by one. Never throws for what
 * the log holds; see `ParsedLog.problems` for what could not be read.
 *
 * @throws ProtocolError `ZONE_UNKNOWN` for an `options.zone` that is not a zone of Mexico.
 */
export function readLog(log: string | Iterable<string>, options?: ReadLogOptions): ParsedLog {
  const byId = new Map<string, LogEvent>();
  const reader = new LogReader(options, byId);
  for (const line of typeof log === 'string' ? linesOf(log) : log) reader.push(line);
  return parsedLog(reader, byId);
}

/** What a reader has read into a map of events. The reader is not to be used afterwards. */
export function parsedLog(reader: LogReader, byId: ReadonlyMap<string, LogEvent>): ParsedLog {
  const { removed, ...rest } = reader.close({ events: byId, size: byId.size });
  const all = [...byId.values()];
  const isRemoved = ({ id }: LogEvent): boolean => removed.has(id);
  const inEffect = removed.size === 0 ? all : all.filter((event) => !isRemoved(event));
  return {
    ...rest,
    events: inEffect.sort(byTimeThenLine),
    superseded: removed.size === 0 ? [] : all.filter(isRemoved),
  };
}

function byTimeThenLine(a: LogEvent, b: LogEvent): number {
  return a.to - b.to || a.line - b.line;
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
