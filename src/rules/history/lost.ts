import type { HistoryEvent } from './history';

/** What a payload that could not be read as a whole has in `removed`. */
const WHOLE = '*';

/**
 * Whether a key of the payload, by its dotted path, was there and could not be read. That is
 * unknown; it is not the same as a key left out.
 */
export function isLost({ removed }: HistoryEvent, key: string): boolean {
  return removed.some(
    (path) =>
      path === WHOLE || path === key || key.startsWith(`${path}.`) || path.startsWith(`${key}[`),
  );
}

/** The same of a member of the elements of a list, for every element that lacks it. */
export function isLostInItems({ removed }: HistoryEvent, member: string): boolean {
  return removed.some((path) => path === WHOLE || path.endsWith(`[].${member}`));
}
