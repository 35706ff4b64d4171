/** Every column that some part of a map names. */
export function columnsIn(part: unknown, found = new Set<string>()): ReadonlySet<string> {
  if (typeof part !== 'object' || part === null) return found;
  for (const [key, value] of Object.entries(part)) {
    if (key === 'values' || key === 'value' || key === 'tables') continue;
    if (key === 'column' && typeof value === 'string') found.add(value);
    else if (key === 'columns' && Array.isArray(value)) for (const each of value) found.add(each);
    else columnsIn(value, found);
  }
  return found;
}
