import { canonicalJson } from '../core/index';
import { endOf, type Seal } from './seal';

const LINES_A_PIECE = 1000;

/**
 * A seal as JSON Lines, in pieces: the header, one line for each line of the file, and the head with
 * their number. The seal that continues another begins with that other, byte for byte.
 */
export function* writeSeal(seal: Seal): Iterable<string> {
  const { header, commitments } = seal;
  let piece = `${canonicalJson(header)}\n`;
  let at = 0;
  for (const end of [...seal.earlier, endOf(seal)]) {
    for (; at < end.lines; at++) {
      piece += `{"${commitments.formAt(at)}":"${commitments.hexAt(at)}"}\n`;
      if (at % LINES_A_PIECE === LINES_A_PIECE - 1) {
        yield piece;
        piece = '';
      }
    }
    piece += `${canonicalJson(end)}\n`;
  }
  yield piece;
}
