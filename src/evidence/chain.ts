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
  #link: string;
  readonly #sha256: Hashing['sha256'];

  constructor(header: SealHeader, { sha256 }: Hashing) {
    this.#sha256 = sha256;
    this.#link = bytesToHex(digestOf(sha256(), canonicalJson(header)));
  }

  /** Adds a line by its form and the 64 hexadecimal digits of its hash. */
  push(form: LineForm, lineHash: string): void {
    this.#link = this.#hash(form, lineHash);
  }

  /**
   * The head of the lines so far, 64 hexadecimal digits: the last link, or where their header says
   * until when the log is complete, `mecanismo-seal/1 completeThrough LINK TIME`. No later link holds
   * it, so that the time may move on and the chain still passes through the lines of the head before.
   */
  head(completeThrough: string | undefined): string {
    return completeThrough === undefined
      ? this.#link
      : this.#hash('completeThrough', completeThrough);
  }

  #hash(kind: LineForm | 'completeThrough', what: string): string {
    return bytesToHex(digestOf(this.#sha256(), `${SEAL_DOMAIN} ${kind} ${this.#link} ${what}`));
  }
}
