import { canonicalJson } from '../core/index';
import type { Seal } from './seal';

const LINES_A_PIECE = 1000;

/**
 * A seal as JSON Lines, in pieces: the header, one line for each line of the file, and the head with
 * their number.
 */
export function* writeSeal({ header, commitments, head }: Seal): Iterable<string> {
  let piece = `${canonicalJson(header)}\n`;
  for (let at = 0; at < commitments.length; at++) {
    piece += `{"${commitments.formAt(at)}":"${commitments.hexAt(at)}"}\n`;
    if (at % LINES_A_PIECE === LINES_A_PIECE - 1) {
      yield piece;
      piece = '';
    }
  }
  yield `${piece}${canonicalJson({ head, lines: commitments.length })}\n`;
}
