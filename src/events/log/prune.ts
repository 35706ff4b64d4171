import type { Flaw } from './flaws';

const REMOVED = Symbol('removed');

/**
 * Takes flaws out of a parsed JSON value, in place. A bad list item goes; where the list holds
 * objects it becomes an empty one, because an attendee of whom nothing is known was still counted
 * in, and a shorter list would say something false.
 */
export function prune(root: object, flaws: readonly Flaw[]): void {
  const shortened = new Set<unknown[]>();
  for (const flaw of flaws) {
    if (flaw.kind === 'unknown-keys') {
      const owner = valueAt(root, flaw.path);
      for (const key of flaw.keys) remove(owner, key);
      continue;
    }
    const owner = valueAt(root, flaw.path.slice(0, -1));
    const last = flaw.path.at(-1);
    if (Array.isArray(owner) && typeof last === 'number') {
      owner[last] = flaw.wantsObject ? {} : REMOVED;
      shortened.add(owner);
    } else if (last !== undefined) remove(owner, last);
  }
  for (const list of shortened) {
    list.splice(0, list.length, ...list.filter((item) => item !== REMOVED));
  }
}

/** The value at a path of own properties, or `undefined`. */
export function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  let value = root;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) {
      return undefined;
    }
    value = (value as Record<PropertyKey, unknown>)[step];
  }
  return value;
}

/** Takes a key out of an object; anything else has none. */
export function remove(owner: unknown, key: PropertyKey): void {
  if (typeof owner === 'object' && owner !== null) {
    delete (owner as Record<PropertyKey, unknown>)[key];
  }
}
