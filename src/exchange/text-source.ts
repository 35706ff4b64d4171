import { Unreadable } from './unreadable';

/** A text in pieces of any size; what its bytes mean is told apart. */
export type TextSource = AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>;

/** Encodings that a map may declare. None is ever guessed: a wrong guess changes names in silence. */
export const ENCODINGS = ['utf-8', 'windows-1252', 'latin1'] as const;

/** One of `ENCODINGS`. */
export type Encoding = (typeof ENCODINGS)[number];

/**
 * The pieces as text, without the mark that may open a file of UTF-8.
 *
 * @throws Unreadable `E_TEXT_ENCODING` at a byte that is none of the encoding.
 */
export async function* decoded(source: TextSource, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  let first = true;
  for await (const chunk of source) {
    let text = typeof chunk === 'string' ? chunk : decodePiece(decoder, chunk);
    if (text === '') continue;
    if (first && text.charCodeAt(0) === 0xfeff) text = text.slice(1);
    first = false;
    yield text;
  }
  decodePiece(decoder);
}

/** Without a piece, says whether the last one ended inside a letter. */
function decodePiece(decoder: InstanceType<typeof TextDecoder>, bytes?: Uint8Array): string {
  try {
    return bytes === undefined ? decoder.decode() : decoder.decode(bytes, { stream: true });
  } catch {
    throw new Unreadable('E_TEXT_ENCODING');
  }
}
