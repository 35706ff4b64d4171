import type { TextChunks } from '../core/index';
import { Unreadable } from './unreadable';

/** A text, whole or in pieces of any size; what its bytes mean is told apart. */
export type TextSource = string | Uint8Array | TextChunks;

/** Encodings that a map may declare. None is ever guessed: a wrong guess changes names in silence. */
export const ENCODINGS = ['utf-8', 'utf-16le', 'windows-1252', 'latin1'] as const;

/** One of `ENCODINGS`. */
export type Encoding = (typeof ENCODINGS)[number];

/** Bytes that are decoded at once. Always as many: what stands before a wrong byte never depends on how the file came. */
const BLOCK_BYTES = 65_536;

/**
 * The pieces as text, without the mark that may open a file of Unicode.
 *
 * @throws Unreadable `E_TEXT_ENCODING` at a byte that is none of the encoding.
 */
export async function* decoded(source: TextSource, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  let first = true;
  for await (const block of blocksOf(source)) {
    let text = typeof block === 'string' ? block : decodePiece(decoder, block);
    if (text === '') continue;
    if (first && text.charCodeAt(0) === 0xfeff) text = text.slice(1);
    first = false;
    yield text;
  }
  decodePiece(decoder);
}

/** The bytes of the pieces in blocks of one size, the last one less; texts as they come. */
async function* blocksOf(source: TextSource): AsyncGenerator<string | Uint8Array> {
  const block = new Uint8Array(BLOCK_BYTES);
  let filled = 0;
  const pieces = typeof source === 'string' || source instanceof Uint8Array ? [source] : source;
  for await (const piece of pieces) {
    if (typeof piece === 'string') {
      yield piece;
      continue;
    }
    for (let at = 0; at < piece.length; ) {
      const part = piece.subarray(at, at + BLOCK_BYTES - filled);
      block.set(part, filled);
      filled += part.length;
      at += part.length;
      if (filled < BLOCK_BYTES) continue;
      yield block;
      filled = 0;
    }
  }
  if (filled > 0) yield block.subarray(0, filled);
}

/** Without a piece, says whether the last one ended inside a letter. */
function decodePiece(decoder: InstanceType<typeof TextDecoder>, bytes?: Uint8Array): string {
  try {
    return bytes === undefined ? decoder.decode() : decoder.decode(bytes, { stream: true });
  } catch {
    throw new Unreadable('E_TEXT_ENCODING');
  }
}
