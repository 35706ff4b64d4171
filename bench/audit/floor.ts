/** The floor: reads a log piece by piece, splits it at the newlines and parses each line. */
import { closeSync, openSync, readSync } from 'node:fs';
import { StringDecoder } from 'node:string_decoder';

const PIECE = 1 << 16;

/** Values parsed from the lines of a file. */
export function* parsedLines(path: string): Generator<unknown> {
  const file = openSync(path, 'r');
  const piece = Buffer.allocUnsafe(PIECE);
  const decoder = new StringDecoder('utf8');
  let rest = '';
  for (let read = readSync(file, piece); read > 0; read = readSync(file, piece)) {
    const text = rest + decoder.write(piece.subarray(0, read));
    let start = 0;
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      yield JSON.parse(text.slice(start, end));
      start = end + 1;
    }
    rest = text.slice(start);
  }
  closeSync(file);
  if (rest !== '') yield JSON.parse(rest);
}
