/**
 * What a table has under a word from outside: only what is its own. Every object seems to have a
 * `constructor` or a `toString`; no table of ours does.
 */
export const ownValue = <Value>(
  table: Readonly<Record<string, Value>>,
  word: string,
): Value | undefined => (Object.hasOwn(table, word) ? table[word] : undefined);
