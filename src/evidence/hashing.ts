import { hmac } from '@noble/hashes/hmac';
import { sha256 } from '@noble/hashes/sha2';

/** A hash in the making, as those of `node:crypto` are. Text is hashed as UTF-8. */
export interface RunningHash {
  update(piece: string | Uint8Array): unknown;
  digest(): Uint8Array;
}

/** Begins hashes. A host that has faster ones than the library's own hands them in. */
export interface Hashing {
  readonly sha256: () => RunningHash;
  readonly hmacSha256: (key: Uint8Array) => RunningHash;
}

export const ownHashing: Hashing = {
  sha256: () => sha256.create(),
  hmacSha256: (key) => hmac.create(sha256, key),
};

/** The hash of one whole content. */
export function digestOf(hash: RunningHash, content: string | Uint8Array): Uint8Array {
  hash.update(content);
  return hash.digest();
}
