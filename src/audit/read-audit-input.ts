import { sha256Of, sha256Stream, type TextChunks } from '../core/index';
import {
  ColumnReader,
  type LogEvent,
  LogReader,
  type ParsedLog,
  parsedLog,
  type ReadLogOptions,
  type StoredLog,
} from '../events/index';
import { DecodedLines } from './lines/decoded-lines';
import { Lines, type LineTaker } from './lines/lines';
import { LinesOfText } from './lines/lines-of-text';

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
  const hash = await readLines(chunks, options, new DecodedLines((line) => reader.push(line)));
  return { log: parsedLog(reader, events), hash };
}

/** The same into columns, for a log of any size. */
export async function readStoredInput(
  chunks: TextChunks,
  options: ReadInputOptions = {},
): Promise<StoredInput> {
  const reader = new ColumnReader(options);
  const hash = await readLines(chunks, options, reader);
  return { log: reader.finish(), hash };
}

/** Reads the whole text of a log into columns. */
export function readStoredText(text: string, options: ReadLogOptions): StoredInput {
  const reader = new ColumnReader(options);
  const lines = new LinesOfText((line) => reader.push(line));
  lines.push(text);
  lines.end();
  return { log: reader.finish(), hash: sha256Of(text) };
}

/** Hands over each line, and gives the hash of them all. */
async function readLines(
  chunks: TextChunks,
  { onProgress, hash = sha256Stream() }: ReadInputOptions,
  taker: LineTaker,
): Promise<string> {
  const lines = new Lines(taker);
  let told = 0;
  for await (const chunk of chunks) {
    hash.update(chunk);
    lines.push(chunk);
    if (taker.lines - told >= PROGRESS_EVERY) {
      told = taker.lines;
      onProgress?.(told);
    }
  }
  lines.end();
  return hash.digest();
}
