import { ProtocolError, type TextChunks } from '../core/index';
import { commitLines, type EvidenceOptions } from './commit-lines';
import { ownHashing } from './hashing';
import { passage } from './passage';
import { headerFor, type Seal } from './seal';

/** A seal just made, with the hash of the bytes of its file. */
export interface SealedLog {
  readonly seal: Seal;
  /** `sha256:` and 64 hexadecimal digits: `hashes.input` of a report on the same bytes. */
  readonly input: string;
}

/**
 * Seals a log, or any other file, line by line. A line that is JSON is sealed by its canonical form
 * (RFC 8785), so that other spacing or order of keys is the same line; any other by its bytes. The
 * seal of a file that goes on where another ended passes through the lines of that other.
 *
 * @param file - Its text, its bytes, or either in pieces of any size.
 * @throws ProtocolError `E_SEAL_EMPTY` for a file without lines; `E_SEAL_KEY_LENGTH`.
 */
export async function sealLog(
  file: string | Uint8Array | TextChunks,
  options: EvidenceOptions = {},
): Promise<SealedLog> {
  const header = headerFor(options.key);
  const { commitments, input, header: ofLog } = await commitLines(file, options);
  if (commitments.length === 0) throw new ProtocolError('E_SEAL_EMPTY', 'there is no line to seal');
  const time = ofLog?.completeThrough;
  const lines = { header, commitments, time };
  const { head } = passage(lines, undefined, options.hashing ?? ownHashing);
  const seal = { header, commitments, head, earlier: [] };
  return { seal: time === undefined ? seal : { ...seal, completeThrough: time }, input };
}
