type Facts = Readonly<Record<string, unknown>>;

/** Stands in `removed` for all the facts of an event. */
const WHOLE = '*';

/**
 * Facts with `null`, which the contract takes nowhere that it is written here, where one could not be
 * read: whoever reads the line again finds the same facts missing, and the same reason. Left out, a
 * part of what was considered would read as not done.
 *
 * @param removed paths of what could not be read, as `LogEvent.removed` has them.
 */
export function withLostAsNull(facts: Facts, removed: readonly string[]): Facts | null {
  if (removed.length === 0) return facts;
  if (removed.includes(WHOLE)) return null;
  const copy = JSON.parse(JSON.stringify(facts)) as Record<string, unknown>;
  for (const path of removed) mark(copy, path.split('.'));
  return copy;
}

function mark(owner: Record<string, unknown>, [step = '', ...rest]: readonly string[]): void {
  const key = step.replace('[]', '');
  const fact = owner[key];
  if (key !== step && Array.isArray(fact)) markItems(fact, rest);
  else if (rest.length > 0 && isObject(fact)) mark(fact, rest);
  else owner[key] = null;
}

/** Of a list of things the one that could not be read is an empty one; any other item has gone. */
function markItems(items: unknown[], rest: readonly string[]): void {
  const isLost = (item: unknown) => isObject(item) && Object.keys(item).length === 0;
  if (rest.length > 0) {
    for (const item of items) if (isObject(item)) markMissing(item, rest);
  } else if (items.some(isLost)) {
    for (const [at, item] of items.entries()) if (isLost(item)) items[at] = null;
  } else items.push(null);
}

/** What was lost in one thing of a list is lost in each that lacks it: nobody can tell them apart. */
function markMissing(item: Record<string, unknown>, path: readonly string[]): void {
  const [step = ''] = path;
  if (path.length > 1 || item[step] === undefined) mark(item, path);
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
