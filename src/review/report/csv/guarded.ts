import { visible } from '../../../core/index';

/** Spaces and what cannot be seen: a spreadsheet skips them before it looks for a formula. */
const SKIPPED = /^[\s\p{Cf}\p{Zs}]+/u;
const FORMULA = /^[=+\-@|%]/;
const CONTROL_FIRST = /^[\t\r\n\0]/;

/**
 * A text that no spreadsheet takes for a formula: one that begins like one, in any width and after
 * any space, gets an apostrophe before it. What cannot be seen is written out.
 */
export function guarded(text: string): string {
  const begins = text.normalize('NFKC').replace(SKIPPED, '');
  const isFormula = CONTROL_FIRST.test(text) || FORMULA.test(begins);
  return isFormula ? `'${visible(text)}` : visible(text);
}
