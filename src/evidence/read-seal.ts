import { hexToBytes } from '@noble/hashes/utils';
import type * as z from 'zod';
import { ProtocolError, type TextChunks } from '../core/index';
import { bytesOf } from './bytes-of';
import { Chain } from './chain';
import { Commitments } from './commitments';
import { type Hashing, ownHashing } from './hashing';
import { LineSplitter, type SplitLine } from './line-splitter';
import type { Seal, SealHeader } from './seal';
import { sealEndSchema, sealedLineSchema, sealHeaderSchema } from './seal-schema';

/** How a seal is read. */
export interface ReadSealOptions {
  /** Faster hashes than the library's own. */
  readonly hashing?: Hashing;
}

/**
 * Reads a seal as `writeSeal` writes it, in any spacing, and works its head out again.
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
  #line = 0;
  #header: SealHeader | undefined;
  #chain: Chain | undefined;
  #end: z.infer<typeof sealEndSchema> | undefined;

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
    if (this.#end !== undefined) throw this.#refusal('E_SEAL_LINE', 'the seal had ended before');
    const { data: sealed } = sealedLineSchema.safeParse(value);
    if (sealed === undefined) {
      this.#end = sealEndSchema.safeParse(value).data;
      if (this.#end === undefined) throw this.#refusal('E_SEAL_LINE', 'this is no line of a seal');
      return;
    }
    const [form, hash] =
      'json' in sealed ? (['json', sealed.json] as const) : (['bytes', sealed.bytes] as const);
    this.#commitments.push(form, hexToBytes(hash));
    this.#chain.push(form, hash);
  }

  finish(): Seal {
    if (this.#header === undefined) throw this.#refusal('E_SEAL_HEADER', 'the seal is empty');
    if (this.#end === undefined)
      throw this.#refusal('E_SEAL_CUT', 'the end of the seal is missing');
    const { head, lines } = this.#end;
    if (head !== this.#chain?.head || lines !== this.#commitments.length) {
      throw this.#refusal('E_SEAL_HEAD', 'the head of the seal does not follow from its lines');
    }
    return { header: this.#header, commitments: this.#commitments, head };
  }

  #refusal(code: string, message: string): ProtocolError {
    return new ProtocolError(code, message, undefined, `line ${this.#line}`);
  }
}

function parsed(line: SplitLine): unknown {
  if (!(line instanceof Uint8Array)) return undefined;
  try {
    return JSON.parse(new TextDecoder().decode(line));
  } catch {
    return undefined;
  }
}
