import { bytesToHex } from '@noble/hashes/utils';
import type { TextChunks } from '../core/index';
import { bytesOf } from './bytes-of';
import { Commitments } from './commitments';
import { digestOf, type Hashing, ownHashing } from './hashing';
import type { HeaderContent } from './header-content';
import { lineContent } from './line-content';
import { LineSplitter, type SplitLine } from './line-splitter';

/** How a file is read to be sealed or verified. */
export interface EvidenceOptions {
  /**
   * Secret of 32 to 1024 bytes under which lines are hashed (HMAC-SHA-256), so that nobody without
   * it can try guesses of a line against its hash. Without it lines are hashed plainly.
   */
  readonly key?: Uint8Array;
  /** Faster hashes than the library's own. */
  readonly hashing?: Hashing;
  /** Called now and then with the lines read so far. */
  readonly onProgress?: (lines: number) => void;
}

/** A file as its lines commit to it. */
export interface CommittedFile {
  readonly commitments: Commitments;
  /** What the header of a log says, and the hash of all of it. */
  readonly header?: HeaderContent & { readonly wholeHash: Uint8Array };
  /** Hash of its bytes, `sha256:` and 64 hexadecimal digits, as a report gives it. */
  readonly input: string;
}

const PROGRESS_EVERY = 10_000;

/** Hashes the lines of a file one by one; neither the file nor its lines are kept. */
export async function commitLines(
  file: string | Uint8Array | TextChunks,
  { key, hashing = ownHashing, onProgress }: EvidenceOptions,
): Promise<CommittedFile> {
  const commitments = new Commitments();
  const input = hashing.sha256();
  let header: CommittedFile['header'];
  const beginLine = () => (key === undefined ? hashing.sha256() : hashing.hmacSha256(key));
  const take = (line: SplitLine): void => {
    if (line instanceof Uint8Array) {
      const { form, content, header: found } = lineContent(line, commitments.length === 0);
      commitments.push(form, digestOf(beginLine(), content));
      if (found !== undefined) {
        header = { ...found, wholeHash: digestOf(beginLine(), found.whole) };
      }
    } else commitments.push('bytes', line.digest());
    if (commitments.length % PROGRESS_EVERY === 0) onProgress?.(commitments.length);
  };
  const splitter = new LineSplitter(take, beginLine);
  for await (const bytes of bytesOf(file)) {
    input.update(bytes);
    splitter.push(bytes);
  }
  splitter.finish();
  return {
    commitments,
    ...(header === undefined ? {} : { header }),
    input: `sha256:${bytesToHex(input.digest())}`,
  };
}
