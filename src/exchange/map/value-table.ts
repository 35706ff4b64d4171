/** A foreign word as tables hold it: no space around it, one form for each accented letter. */
export const wordOf = (text: string): string => text.trim().normalize('NFC');

/** What foreign words stand for. Words are compared letter by letter; nothing is near enough. */
export type ValueTable<Value> = (text: string) => Value | undefined;

export function valueTable<Value>(entries: Readonly<Record<string, Value>>): ValueTable<Value> {
  const table = new Map(Object.entries(entries).map(([word, value]) => [wordOf(word), value]));
  return (text) => table.get(wordOf(text));
}
