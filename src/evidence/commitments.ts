import { bytesToHex } from '@noble/hashes/utils';
import { FORMS, type LineForm } from './line-content';

const DIGEST = 32;
const SIZE = DIGEST + 1;

/** The form and the hash of each line, packed: a log of a million lines takes 33 MB. */
export class Commitments {
  length = 0;
  #bytes = new Uint8Array(SIZE * 64);

  push(form: LineForm, digest: Uint8Array): void {
    const at = this.length * SIZE;
    if (at === this.#bytes.length) {
      const longer = new Uint8Array(2 * at);
      longer.set(this.#bytes);
      this.#bytes = longer;
    }
    this.#bytes[at] = FORMS.indexOf(form);
    this.#bytes.set(digest, at + 1);
    this.length++;
  }

  /** A copy whose first line is committed to otherwise. */
  withFirst(form: LineForm, digest: Uint8Array): Commitments {
    const other = new Commitments();
    other.#bytes = this.#bytes.slice();
    other.#bytes[0] = FORMS.indexOf(form);
    other.#bytes.set(digest, 1);
    other.length = this.length;
    return other;
  }

  /** The form of the line at `index`, from 0. */
  formAt(index: number): LineForm {
    return FORMS[this.#bytes[index * SIZE] as number] as LineForm;
  }

  /** Its hash, as 64 hexadecimal digits. */
  hexAt(index: number): string {
    return bytesToHex(this.#bytes.subarray(index * SIZE + 1, (index + 1) * SIZE));
  }

  /** The same text for the same line, and for no other. */
  keyAt(index: number): string {
    return bytesToHex(this.#bytes.subarray(index * SIZE, (index + 1) * SIZE));
  }

  /** Whether the line at `index` is the one at `otherIndex` of another list. */
  same(index: number, other: Commitments, otherIndex: number): boolean {
    const [here, there] = [index * SIZE, otherIndex * SIZE];
    for (let byte = 0; byte < SIZE; byte++) {
      if (this.#bytes[here + byte] !== other.#bytes[there + byte]) return false;
    }
    return true;
  }
}
