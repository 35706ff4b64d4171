import type { BilingualText } from '../../core/index';

/** A language that texts are written in. */
export type Language = keyof BilingualText;

/** `a, b o c`. */
export function alternatives(words: readonly string[], language: Language): string {
  return listed(words, language === 'es' ? 'o' : 'or', 'u');
}

/** `a, b y c`. */
export function enumeration(words: readonly string[], language: Language): string {
  return listed(words, language === 'es' ? 'y' : 'and', 'e');
}

/** Joins with a conjunction; `o` and `y` change before their own sound. */
function listed(words: readonly string[], conjunction: string, beforeSound: string): string {
  const last = words.at(-1) ?? '';
  if (words.length < 2) return last;
  const clash =
    (conjunction === 'o' && /^h?[oó]/i.test(last)) ||
    (conjunction === 'y' && /^(h?[ií])(?![aeo])/i.test(last));
  return `${words.slice(0, -1).join(', ')} ${clash ? beforeSound : conjunction} ${last}`;
}
