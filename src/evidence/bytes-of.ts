import type { TextChunks } from '../core/index';

const encoder = new TextEncoder();
const ENDS_IN_HALF = /[\ud800-\udbff]$/;

/** A file as bytes; a character that two pieces of text share is put together again. */
export async function* bytesOf(file: string | Uint8Array | TextChunks): AsyncIterable<Uint8Array> {
  const whole = typeof file === 'string' || file instanceof Uint8Array;
  let half = '';
  for await (const chunk of whole ? [file] : file) {
    if (typeof chunk !== 'string') {
      yield chunk;
      continue;
    }
    const text = half + chunk;
    half = ENDS_IN_HALF.test(text) ? text.slice(-1) : '';
    yield encoder.encode(half === '' ? text : text.slice(0, -1));
  }
  if (half !== '') yield encoder.encode(half);
}
