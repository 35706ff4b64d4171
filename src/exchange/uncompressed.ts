import { Gunzip } from './gunzip';
import type { TextSource } from './text-source';

type Pieces = AsyncGenerator<string | Uint8Array>;

/**
 * The pieces of a file, those of one compressed with gzip as they were before: public logs come as
 * `.xes.gz`. Nothing is kept beyond a piece, so that a small file cannot grow without end in memory.
 *
 * @throws Unreadable `E_GZIP_DATA` where the compressed file is damaged, cut short, or followed by what
 * is not compressed.
 */
export async function* uncompressed(source: TextSource): Pieces {
  const pieces = piecesOf(source);
  const first = await pieces.next();
  if (first.done === true) return;
  if (!isGzip(first.value)) {
    yield first.value;
    yield* pieces;
    return;
  }
  const gunzip = new Gunzip();
  yield* gunzip.push(first.value);
  for await (const piece of pieces) yield* gunzip.push(piece);
  gunzip.end();
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

const isGzip = (piece: string | Uint8Array): piece is Uint8Array =>
  typeof piece !== 'string' && piece[0] === 0x1f && piece[1] === 0x8b;
