import { closest, distance } from 'fastest-levenshtein';

/** The known word nearest to one that is not known, if it is near enough to be a slip. */
export function suggest(word: string, known: readonly string[]): string | undefined {
  if (word.length > 120 || known.length === 0) return undefined;
  const best = closest(word, known as string[]);
  return distance(word, best) <= Math.max(2, Math.floor(word.length / 3)) ? best : undefined;
}
