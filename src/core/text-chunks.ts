/** The text of a file in pieces of any size; bytes are UTF-8. */
export type TextChunks = AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>;
