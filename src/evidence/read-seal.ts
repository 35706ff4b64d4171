import { hexToBytes } from '@noble/hashes/utils';
import { ProtocolError, type TextChunks } from '../core/index';
import { repeatedKeys } from '../events/index';
import { bytesOf } from './bytes-of';
import { Chain } from './chain';
import { Commitments } from './commitments';
import { type Hashing, ownHashing } from './hashing';
import type { LineForm } from './line-content';
import { LineSplitter, type SplitLine } from './line-splitter';
import type { Seal, SealEnd, SealHeader } from './seal';
import { sealEndSchema, sealedLineSchema, sealHeaderSchema } from './seal-schema';

/** How a seal is read. */
export interface ReadSealOptions {
  /** Faster hashes than the library's own. */
  readonly hashing?: Hashing;
}

/**
 * Reads a seal as `writeSeal` writes it, in any spacing, and works out again its head and those of the
 * seals that it continues.
 *
 * @throws ProtocolError with the line in `where`: `E_SEAL_HEADER` for what is no seal of this version,
 * `E_SEAL_LINE` for a line that is none of a seal, `E_SEAL_CUT` where the last line is missing,
 * `E_SEAL_HEAD` where the head does not follow from the lines: the seal itself was changed.
 */
export async function readSeal(
  file: string | Uint8Array | TextChunks,
  { hashing = ownHashing }: ReadSealOptions = {},
): Promise<Seal> {
  const reader = new SealReader(hashing);
  const splitter = new LineSplitter((line) => reader.take(line), hashing.sha256);
  for await (const bytes of bytesOf(file)) splitter.push(bytes);
  splitter.finish();
  return reader.finish();
}

class SealReader {
  readonly #hashing: Hashing;
  readonly #commitments = new Commitments();
  readonly #ends: SealEnd[] = [];
  #line = 0;
  #header: SealHeader | undefined;
  #chain: Chain | undefined;

  constructor(hashing: Hashing) {
    this.#hashing = hashing;
  }

  take(line: SplitLine): void {
    this.#line++;
    const value = parsed(line);
    if (this.#chain === undefined) {
      const { data: header } = sealHeaderSchema.safeParse(value);
      if (header === undefined)
        throw this.#refusal('E_SEAL_HEADER', 'this is no seal of version 1');
      this.#header = header;
      this.#chain = new Chain(header, this.#hashing);
      return;
    }
    const { data: sealed } = sealedLineSchema.safeParse(value);
    if (sealed === undefined) {
      this.#takeEnd(sealEndSchema.safeParse(value).data, this.#chain);
      return;
    }
    const [form, hash] = Object.entries(sealed)[0] as [LineForm, string];
    if (form === 'header' && this.#commitments.length > 0) {
      throw this.#refusal('E_SEAL_LINE', 'only the first line is a header');
    }
    this.#commitments.push(form, hexToBytes(hash));
    this.#chain.push(form, hash);
  }

  #takeEnd(end: SealEnd | undefined, chain: Chain): void {
    if (end === undefined) throw this.#refusal('E_SEAL_LINE', 'this is no line of a seal');
    const { lines, completeThrough } = end;
    if (chain.head(completeThrough) !== end.head || lines !== this.#commitments.length) {
      throw this.#refusal('E_SEAL_HEAD', 'the head of the seal does not follow from its lines');
    }
    const before = this.#ends.at(-1);
    const isHeaded = this.#commitments.formAt(0) === 'header';
    if (before?.head === end.head || (completeThrough !== undefined && !isHeaded)) {
      throw this.#refusal('E_SEAL_LINE', 'no seal ends like this');
    }
    this.#ends.push(end);
  }

  finish(): Seal {
    if (this.#header === undefined) throw this.#refusal('E_SEAL_HEADER', 'the seal is empty');
    const end = this.#ends.pop();
    if (end?.lines !== this.#commitments.length) {
      throw this.#refusal('E_SEAL_CUT', 'the end of the seal is missing');
    }
    const { head, completeThrough } = end;
    return {
      header: this.#header,
      commitments: this.#commitments,
      head,
      ...(completeThrough === undefined ? {} : { completeThrough }),
      earlier: this.#ends,
    };
  }

  #refusal(code: string, message: string): ProtocolError {
    return new ProtocolError(code, message, undefined, `line ${this.#line}`);
  }
}

/** The value of a line; of one that holds a key twice, none: it says two things. */
function parsed(line: SplitLine): unknown {
  if (!(line instanceof Uint8Array)) return undefined;
  const text = new TextDecoder().decode(line);
  try {
    const value: unknown = JSON.parse(text);
    const isObject = typeof value === 'object' && value !== null;
    return isObject && repeatedKeys(text, value).length > 0 ? undefined : value;
  } catch {
    return undefined;
  }
}
