import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils';

/** `sha256:` and 64 hexadecimal digits. */
export const sha256Of = (content: string | Uint8Array): string =>
  `sha256:${bytesToHex(sha256(typeof content === 'string' ? utf8ToBytes(content) : content))}`;

/** JSON with the keys of every object in alphabetical order: the same content, the same bytes. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const members = Object.keys(value)
      .sort()
      .map(
        (key) => `${JSON.stringify(key)}:${canonicalJson((value as Record<string, unknown>)[key])}`,
      );
    return `{${members.join(',')}}`;
  }
  return JSON.stringify(value) ?? 'null';
}

/** A SHA-256 of text that arrives in pieces. */
export function sha256Stream(): { update(piece: string | Uint8Array): void; digest(): string } {
  const state = sha256.create();
  return {
    update: (piece) => void state.update(typeof piece === 'string' ? utf8ToBytes(piece) : piece),
    digest: () => `sha256:${bytesToHex(state.digest())}`,
  };
}
