/** Bytes that stand for themselves in JSON. */
export const NEWLINE = 10;
export const CARRIAGE_RETURN = 13;
export const SPACE = 32;
export const QUOTE = 34;
export const COMMA = 44;
export const COLON = 58;
export const OPEN_LIST = 91;
export const CLOSE_LIST = 93;
export const OPEN = 123;
export const CLOSE = 125;
const [FIRST_VISIBLE, LAST_VISIBLE, BACKSLASH] = [32, 126, 92];

/** What an id is made of (see `IDENTIFIER`): 1 for such a byte, 0 for any other. */
export const OF_IDS = new Uint8Array(256);
for (const character of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._:-') {
  OF_IDS[character.charCodeAt(0)] = 1;
}

/** 1 for a byte that within a line of JSON is always the character that it looks like. */
export const PLAIN = new Uint8Array(256).fill(1, FIRST_VISIBLE, LAST_VISIBLE + 1);
PLAIN[BACKSLASH] = 0;

/** The bytes of a text of ASCII; 0 for a character of any other, which no part of a log has. */
export function bytesOf(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    bytes[at] = code < 128 ? code : 0;
  }
  return bytes;
}

/** Fewer characters are made into a text faster one by one than by a decoder. */
const FEW = 14;
const LAST_OF_ASCII = 127;
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** The text of bytes that are UTF-8, most often ASCII. */
export function textOf(bytes: Uint8Array, from: number, to: number): string {
  if (to - from > FEW) return decoder.decode(bytes.subarray(from, to));
  const codes: number[] = [];
  for (let at = from; at < to; at++) {
    const byte = bytes[at] as number;
    if (byte > LAST_OF_ASCII) return decoder.decode(bytes.subarray(from, to));
    codes.push(byte);
  }
  return String.fromCharCode.apply(null, codes);
}

// What a module names is looked up anew for each byte; a loop that is to be fast names it itself.

/** The first place from one on where there is no space. */
export function skipSpaces(bytes: Uint8Array, from: number): number {
  const space = SPACE;
  let at = from;
  while (bytes[at] === space) at++;
  return at;
}

/** Place of the first such byte of a line; -1 where it has none. */
export function placeOf(bytes: Uint8Array, wanted: number, from: number): number {
  const newline = NEWLINE;
  for (let at = from; ; at++) {
    const byte = bytes[at];
    if (byte === wanted) return at;
    if (byte === newline) return -1;
  }
}

/** Place of the first such byte; -1 where one that is not plain stands before it. */
export function endOfPlain(bytes: Uint8Array, from: number, end: number): number {
  const plain = PLAIN;
  for (let at = from; ; at++) {
    const byte = bytes[at] as number;
    if (byte === end) return at;
    if (plain[byte] !== 1) return -1;
  }
}

/** Whether a piece stands at a place. */
export function standsAt(bytes: Uint8Array, from: number, piece: Uint8Array): boolean {
  for (let at = 0; at < piece.length; at++) if (bytes[from + at] !== piece[at]) return false;
  return true;
}

/** A hash of what stands between two places; who chooses the bytes can foresee it. */
export function hashOf(bytes: Uint8Array, from: number, to: number): number {
  let hash = (to - from) | 0;
  let at = from;
  for (; at + 4 <= to; at += 4) {
    const four =
      (bytes[at] as number) |
      ((bytes[at + 1] as number) << 8) |
      ((bytes[at + 2] as number) << 16) |
      ((bytes[at + 3] as number) << 24);
    hash = Math.imul(hash ^ four, 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  for (; at < to; at++) hash = Math.imul(hash ^ (bytes[at] as number), 0x01000193);
  hash = Math.imul(hash, 0x85ebca6b);
  return hash ^ (hash >>> 13);
}
