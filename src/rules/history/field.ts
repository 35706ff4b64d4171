import { REF_KEYS, type RefKey } from '../../events/index';
import type { HistoryEvent } from './history';

const LINKED = 'refs.';
const ROOTS = new Set(['id', 'type', 'occurredAt', 'recordedAt', 'actor', 'data']);

/** Reads one field of an event. */
export type FieldReader = (event: HistoryEvent) => unknown;

/**
 * An own field of an event by a dotted path: `data.form`, `actor.organ`, `refs.measure`. The grammar
 * of paths is closed (see the rule format); inherited properties do not exist.
 */
export function fieldOf(event: HistoryEvent, path: string): unknown {
  return fieldReader(path)(event);
}

/** Paths come from rule files: few, and read for every event. */
const readers = new Map<string, FieldReader>();
/** A service that reads one rule pack after another would keep their paths for good. */
const MOST_READERS = 1000;

/** The reader of a path, kept while there is room. */
export function fieldReader(path: string): FieldReader {
  let reader = readers.get(path);
  if (reader === undefined) {
    reader = compilePath(path);
    if (readers.size === MOST_READERS) readers.clear();
    readers.set(path, reader);
  }
  return reader;
}

function compilePath(path: string): FieldReader {
  if (path === 'occurredAt') return momentOf;
  if (path.startsWith(LINKED)) {
    const key = path.slice(LINKED.length) as RefKey;
    return REF_KEYS.includes(key) ? ({ links }) => links[key] : () => undefined;
  }
  const [root = '', ...rest] = path.split('.');
  if (!ROOTS.has(root)) return () => undefined;
  const [only] = rest;
  if (root === 'data' && only !== undefined && rest.length === 1) {
    return only in Object.prototype ? ({ data }) => memberOf(data, rest) : ({ data }) => data[only];
  }
  return (event) => memberOf(event[root as keyof HistoryEvent], rest);
}

/** An own member of a value by a list of keys. */
export function memberOf(value: unknown, keys: readonly string[]): unknown {
  let current = value;
  for (const key of keys) {
    if (typeof current !== 'object' || current === null || !Object.hasOwn(current, key)) {
      return undefined;
    }
    current = (current as Record<string, unknown>)[key];
  }
  return current;
}

/** The interval in which an act lies: one number when the instant is known. */
export function momentOf(event: HistoryEvent) {
  return event.from === event.to ? event.from : { atLeast: event.from, atMost: event.to };
}
