import { bytesToHex } from '@noble/hashes/utils';
import { canonicalJson } from '../core/index';
import { digestOf, type Hashing } from './hashing';
import type { LineForm } from './line-content';
import { SEAL_DOMAIN, type SealHeader } from './seal';

/**
 * A hash chain over lines. The first link is the SHA-256 of the header; each of the others is that of
 * a short text, `mecanismo-seal/1 FORM LINK-BEFORE LINE`, so that any tool can work it out.
 */
export class Chain {
  /** The last link, 64 hexadecimal digits. */
  head: string;
  readonly #sha256: Hashing['sha256'];

  constructor(header: SealHeader, { sha256 }: Hashing) {
    this.#sha256 = sha256;
    this.head = bytesToHex(digestOf(sha256(), canonicalJson(header)));
  }

  /** Adds a line by its form and the 64 hexadecimal digits of its hash. */
  push(form: LineForm, lineHash: string): void {
    const text = `${SEAL_DOMAIN} ${form} ${this.head} ${lineHash}`;
    this.head = bytesToHex(digestOf(this.#sha256(), text));
  }
}
