import { LogReader, MAX_LINE_BYTES, type ReadLogOptions } from '../events/index';
import { sha256Stream } from '../rules/index';
import type { AuditInput } from './audit';

/** The text of a log in pieces; bytes are UTF-8. */
export type TextChunks = AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>;

/** Options of `readAuditInput`. */
export interface ReadInputOptions extends ReadLogOptions {
  /** Called now and then with the lines read so far. */
  readonly onProgress?: (lines: number) => void;
}

const PROGRESS_EVERY = 10_000;

/** Reads a log whose text arrives in pieces of any size, and hashes it on the way. */
export async function readAuditInput(
  chunks: TextChunks,
  { onProgress, ...options }: ReadInputOptions = {},
): Promise<AuditInput> {
  const reader = new LogReader(options);
  const hash = sha256Stream();
  let rest = '';
  let lines = 0;
  const take = (line: string) => {
    reader.push(line);
    if (++lines % PROGRESS_EVERY === 0) onProgress?.(lines);
  };
  // Kept in the text, so that the reader sees it; a byte that is not UTF-8 becomes U+FFFD.
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  for await (const chunk of chunks) {
    hash.update(chunk);
    const text = typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
    let start = 0;
    for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', start)) {
      take(rest + text.slice(start, end));
      rest = '';
      start = end + 1;
    }
    // Past the limit a line is refused whatever it goes on with, so that need not be kept.
    if (rest.length <= MAX_LINE_BYTES) rest += text.slice(start);
  }
  rest += decoder.decode();
  if (rest !== '') take(rest);
  return { log: reader.finish(), hash: hash.digest() };
}
