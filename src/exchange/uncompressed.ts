import type { TextSource } from './text-source';
import { Unreadable } from './unreadable';

type Pieces = AsyncGenerator<string | Uint8Array>;

/**
 * The pieces of a file, those of one compressed with gzip as they were before: public logs come as
 * `.xes.gz`. Nothing is kept beyond a piece, so that a small file cannot grow without end in memory.
 *
 * @throws Unreadable `E_GZIP_DATA` where the compressed file is damaged or cut short.
 */
export async function* uncompressed(source: TextSource): Pieces {
  const pieces = piecesOf(source);
  const first = await pieces.next();
  if (first.done === true) return;
  if (isGzip(first.value)) yield* gunzipped(first.value, pieces);
  else {
    yield first.value;
    yield* pieces;
  }
}

/** The pieces; none is empty, and the first has two bytes where the file has. */
async function* piecesOf(source: TextSource): Pieces {
  let head: Uint8Array | undefined;
  let isFirst = true;
  const pieces = typeof source === 'string' || source instanceof Uint8Array ? [source] : source;
  for await (const piece of pieces) {
    if (piece.length === 0) continue;
    if (!isFirst || typeof piece === 'string') yield piece;
    else if (head === undefined && piece.length === 1) {
      head = piece;
      continue;
    } else yield head === undefined ? piece : Uint8Array.of(...head, ...piece);
    isFirst = false;
    head = undefined;
  }
  if (head !== undefined) yield head;
}

const isGzip = (piece: string | Uint8Array): piece is Uint8Array<ArrayBuffer> =>
  typeof piece !== 'string' && piece[0] === 0x1f && piece[1] === 0x8b;

async function* gunzipped(head: Uint8Array<ArrayBuffer>, rest: Pieces): Pieces {
  const { readable, writable } = new DecompressionStream('gzip');
  const writer = writable.getWriter();
  let unread: { readonly error: unknown } | undefined;
  const feed = async (): Promise<void> => {
    await writer.write(head);
    for (;;) {
      const next = await rest.next().catch((error: unknown) => {
        unread = { error };
        throw error;
      });
      if (next.done === true) return writer.close();
      await writer.write(next.value as Uint8Array<ArrayBuffer>);
    }
  };
  // What fails while it is fed fails again where it is read, and is told there.
  const fed = feed().catch((error: unknown) => writer.abort(error).catch(() => undefined));
  const reader = readable.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read().catch(() => {
        throw unread === undefined ? new Unreadable('E_GZIP_DATA') : unread.error;
      });
      if (done) return;
      yield value;
    }
  } finally {
    // A reader that stops early leaves the writer waiting, unless it is told.
    await reader.cancel().catch(() => undefined);
    await fed;
    await rest.return(undefined);
  }
}
