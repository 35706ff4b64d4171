import type { TextChunks } from '../core/index';

/** The text of a file, in UTF-8; of what is longer than `maxLength`, the beginning. */
export async function wholeText(chunks: TextChunks, maxLength: number): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of chunks) {
    text += typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
    if (text.length > maxLength) return text.slice(0, maxLength);
  }
  return text + decoder.decode();
}
