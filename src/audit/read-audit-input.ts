import { sha256Of, sha256Stream, type TextChunks } from '../core/index';
import {
  ColumnReader,
  type LogEvent,
  LogReader,
  MAX_LINE_BYTES,
  type ParsedLog,
  parsedLog,
  type ReadLogOptions,
  type StoredLog,
} from '../events/index';

/** Hashes a text that arrives in pieces. */
export interface StreamHash {
  update(piece: string | Uint8Array): unknown;
  /** `sha256:` and 64 hexadecimal digits. */
  digest(): string;
}

/** Options of `readAuditInput` and `readStoredInput`. */
export interface ReadInputOptions extends ReadLogOptions {
  /** Called now and then with the lines read so far. */
  readonly onProgress?: (lines: number) => void;
  /** SHA-256 of the platform, where it has a faster one than the library. */
  readonly hash?: StreamHash;
}

/** A log in memory, and the hash of its bytes. */
export interface ParsedInput {
  readonly log: ParsedLog;
  readonly hash: string;
}

/** A log as columns, and the hash of its bytes. */
export interface StoredInput {
  readonly log: StoredLog;
  readonly hash: string;
}

const PROGRESS_EVERY = 10_000;

/** Reads a log whose text arrives in pieces of any size into memory, and hashes it on the way. */
export async function readAuditInput(
  chunks: TextChunks,
  options: ReadInputOptions = {},
): Promise<ParsedInput> {
  const events = new Map<string, LogEvent>();
  const reader = new LogReader(options, events);
  const hash = await readLines(chunks, options, (text, from, to) => {
    reader.push(text.slice(from, to));
  });
  return { log: parsedLog(reader, events), hash };
}

/** The same into columns, for a log of any size. */
export async function readStoredInput(
  chunks: TextChunks,
  options: ReadInputOptions = {},
): Promise<StoredInput> {
  const reader = new ColumnReader(options);
  const hash = await readLines(chunks, options, (text, from, to) => reader.push(text, from, to));
  return { log: reader.finish(), hash };
}

/** Reads the whole text of a log into columns. */
export function readStoredText(text: string, options: ReadLogOptions): StoredInput {
  const reader = new ColumnReader(options);
  const rest = eachLine(text, (from, to) => reader.push(text, from, to));
  if (rest < text.length) reader.push(text, rest, text.length);
  return { log: reader.finish(), hash: sha256Of(text) };
}

/** Hands over each line by its place in a text, without its line end. */
async function readLines(
  chunks: TextChunks,
  { onProgress, hash = sha256Stream() }: ReadInputOptions,
  take: (text: string, from: number, to: number) => void,
): Promise<string> {
  let rest = '';
  let lines = 0;
  const counted = (text: string, from: number, to: number) => {
    take(text, from, to);
    if (++lines % PROGRESS_EVERY === 0) onProgress?.(lines);
  };
  // Kept in the text, so that the reader sees it; a byte that is not UTF-8 becomes U+FFFD.
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  for await (const chunk of chunks) {
    hash.update(chunk);
    let text = typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
    if (rest !== '') {
      const end = text.indexOf('\n');
      const first = rest + (end === -1 ? text : text.slice(0, end));
      // Past the limit a line is refused whatever it goes on with, so that need not be kept.
      if (end === -1) {
        if (rest.length <= MAX_LINE_BYTES) rest = first;
        continue;
      }
      counted(first, 0, first.length);
      text = text.slice(end + 1);
    }
    const piece = text;
    rest = piece.slice(eachLine(piece, (from, to) => counted(piece, from, to)));
  }
  rest += decoder.decode();
  if (rest !== '') counted(rest, 0, rest.length);
  return hash.digest();
}

/** Hands over the places of each whole line of a text; gives the place where the rest begins. */
function eachLine(text: string, take: (from: number, to: number) => void): number {
  let from = 0;
  for (let to = text.indexOf('\n'); to !== -1; to = text.indexOf('\n', from)) {
    take(from, to);
    from = to + 1;
  }
  return from;
}
