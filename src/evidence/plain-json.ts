import { createScanner } from 'jsonc-parser';

/** What nests deeper is sealed by its bytes: its canonical form could not be written on any stack. */
const MAX_DEPTH = 200;
/** Every decimal of so many digits has a double of its own; of two longer ones a reader may make one. */
const EXACT_DIGITS = 15;
const LONG_EXPONENT = /\d[eE][+-]?\d{3}/;
/** What a line without half a character, a long number or a long exponent does not hold. */
const WORTH_A_LOOK = new RegExp(`\\\\u[dD]|[\\d.]{${EXACT_DIGITS + 1}}|${LONG_EXPONENT.source}`);
const SURROGATE = /\p{Surrogate}/u;

/**
 * Whether every reader makes the same value of a text that is known to be JSON: no half character
 * (RFC 8785, 3.2.2.2), no number that a double might round (RFC 7493, 2.2), no absurd depth.
 */
export function isPlainJson(text: string): boolean {
  if (text.length <= 2 * MAX_DEPTH && !WORTH_A_LOOK.test(text)) return true;
  const scanner = createScanner(text, true);
  let depth = 0;
  while (scanner.getPosition() < text.length) {
    scanner.scan();
    const first = text.charAt(scanner.getTokenOffset());
    if (first === '{' || first === '[') depth++;
    else if (first === '}' || first === ']') depth--;
    else if (first === '"' && SURROGATE.test(scanner.getTokenValue())) return false;
    else if (/[-\d]/.test(first) && !isExact(scanner.getTokenValue())) return false;
    if (depth > MAX_DEPTH) return false;
  }
  return true;
}

function isExact(number: string): boolean {
  if (LONG_EXPONENT.test(number)) return false;
  return number.replace(/[eE].*$/, '').replace(/\D/g, '').length <= EXACT_DIGITS;
}
