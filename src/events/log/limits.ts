/** Longest line that is read, in bytes of UTF-8. */
export const MAX_LINE_BYTES = 1_000_000;

/** Most keys of one line, at all depths together. */
export const MAX_KEYS = 1_000;

/** Most list items of one line: a collective of thousands still fits. */
export const MAX_ITEMS = 10_000;

/** Below this length no line can reach a limit: a key takes five characters, an item two. */
export const UNCOUNTED_LENGTH = Math.min(5 * MAX_KEYS, 2 * MAX_ITEMS);

/** Whether a text is longer than `MAX_LINE_BYTES` in UTF-8. */
export function exceedsLineLimit(text: string): boolean {
  // A UTF-16 unit takes one to three bytes: most lines are decided by their length alone.
  if (text.length * 3 <= MAX_LINE_BYTES) return false;
  if (text.length > MAX_LINE_BYTES) return true;
  let bytes = 0;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    // The two halves of a pair make four bytes together.
    bytes += unit < 0x80 ? 1 : unit < 0x800 || (unit >= 0xd800 && unit <= 0xdfff) ? 2 : 3;
  }
  return bytes > MAX_LINE_BYTES;
}
