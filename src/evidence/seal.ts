import { bytesToHex } from '@noble/hashes/utils';
import { ProtocolError } from '../core/index';
import type { Commitments } from './commitments';
import { digestOf, ownHashing } from './hashing';

/** Domain of every hash of this format: none of them is the hash of anything else. */
export const SEAL_DOMAIN = 'mecanismo-seal/1';

/** What a seal is made with; the chain begins with its hash. */
export type SealHeader =
  | { readonly seal: 'mecanismo'; readonly version: 1; readonly commitment: 'SHA-256' }
  | {
      readonly seal: 'mecanismo';
      readonly version: 1;
      readonly commitment: 'HMAC-SHA-256';
      /** Tells the right key from another without telling the key: 64 hexadecimal digits. */
      readonly keyCheck: string;
    };

/** Where a seal ends, or ended before it was continued: what is anchored outside. */
export interface SealEnd {
  /** 64 hexadecimal digits. */
  readonly head: string;
  readonly lines: number;
  /** Until when the header of the log said that it was complete; absent where it did not say. */
  readonly completeThrough?: string;
}

/** The seal of a file: what each of its lines is committed to, and the head of their chain. */
export interface Seal {
  readonly header: SealHeader;
  readonly commitments: Commitments;
  /** 64 hexadecimal digits. They and the number of lines are what is anchored outside. */
  readonly head: string;
  /** Until when the header of the log says that it is complete; the head rests on it. */
  readonly completeThrough?: string;
  /** The ends of the seals that this one continues, the oldest first. */
  readonly earlier: readonly SealEnd[];
}

/** The end of a seal. */
export const endOf = ({ head, commitments, completeThrough }: Seal): SealEnd => ({
  head,
  lines: commitments.length,
  ...(completeThrough === undefined ? {} : { completeThrough }),
});

/** What is shorter can be guessed; what is longer is no key but another file. */
export const KEY_BYTES = { min: 32, max: 1024 } as const;

/**
 * The header of seals made with a key, or of those made with none.
 *
 * @throws ProtocolError `E_SEAL_KEY_LENGTH` for a key of fewer than 32 bytes or more than 1024.
 */
export function headerFor(key: Uint8Array | undefined): SealHeader {
  const format = { seal: 'mecanismo', version: 1 } as const;
  if (key === undefined) return { ...format, commitment: 'SHA-256' };
  if (key.length < KEY_BYTES.min || key.length > KEY_BYTES.max) {
    throw new ProtocolError(
      'E_SEAL_KEY_LENGTH',
      `a key has from ${KEY_BYTES.min} to ${KEY_BYTES.max} bytes`,
      'make one of random bytes: `openssl rand -out key.bin 32`',
    );
  }
  const keyCheck = bytesToHex(digestOf(ownHashing.hmacSha256(key), `${SEAL_DOMAIN} key`));
  return { ...format, commitment: 'HMAC-SHA-256', keyCheck };
}
