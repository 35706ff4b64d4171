import type { HistoryEvent } from './history';

const LINKED = 'refs.';
const ROOTS = new Set(['id', 'type', 'occurredAt', 'recordedAt', 'actor', 'data']);

/**
 * An own field of an event by a dotted path: `data.form`, `actor.organ`, `refs.measure`. The grammar
 * of paths is closed (see the rule format); inherited properties do not exist.
 */
export function fieldOf(event: HistoryEvent, path: string): unknown {
  if (path === 'occurredAt') return momentOf(event);
  if (path.startsWith(LINKED)) {
    const key = path.slice(LINKED.length);
    return Object.hasOwn(event.links, key)
      ? event.links[key as keyof typeof event.links]
      : undefined;
  }
  const { root, rest } = stepsOf(path);
  if (!ROOTS.has(root)) return undefined;
  return memberOf(event[root as keyof HistoryEvent], rest);
}

interface Steps {
  readonly root: string;
  readonly rest: readonly string[];
}

/** Paths come from rule files: few, and read for every event. */
const steps = new Map<string, Steps>();

function stepsOf(path: string): Steps {
  let known = steps.get(path);
  if (known === undefined) {
    const [root = '', ...rest] = path.split('.');
    known = { root, rest };
    steps.set(path, known);
  }
  return known;
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
