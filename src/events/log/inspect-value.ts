import { MAX_ITEMS, MAX_KEYS, UNCOUNTED_LENGTH } from './limits';

/** What a look at every key and text of a parsed line found. */
export interface Inspection {
  readonly tooLarge: boolean;
  readonly hasLoneSurrogate: boolean;
  /** Keys named like the machinery of JavaScript objects; they have been removed. */
  readonly hadForbiddenKey: boolean;
}

const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** Matches half a UTF-16 pair: with the `u` flag whole pairs are one character and do not match. */
const LONE_SURROGATE = /\p{Surrogate}/u;

/** Whether a text holds half a UTF-16 pair. */
export function hasLoneSurrogate(text: string): boolean {
  return LONE_SURROGATE.test(text);
}

/**
 * Walks a parsed JSON value with a stack of its own (a line can nest deeper than the call stack
 * goes), counts it against the limits and takes forbidden keys out of it.
 */
export function inspectValue(root: object): Inspection {
  const pending: object[] = [root];
  let keys = 0;
  let items = 0;
  let loneSurrogate = false;
  let forbiddenKey = false;
  const visit = (value: unknown): void => {
    if (typeof value === 'string') loneSurrogate ||= hasLoneSurrogate(value);
    else if (typeof value === 'object' && value !== null) pending.push(value);
  };
  for (let value = pending.pop(); value !== undefined; value = pending.pop()) {
    if (Array.isArray(value)) {
      items += value.length;
      if (items > MAX_ITEMS) break;
      value.forEach(visit);
      continue;
    }
    const record = value as Record<string, unknown>;
    const names = Object.keys(record);
    keys += names.length;
    if (keys > MAX_KEYS) break;
    for (const name of names) {
      loneSurrogate ||= hasLoneSurrogate(name);
      if (FORBIDDEN_KEYS.has(name)) {
        forbiddenKey = true;
        delete record[name];
      } else visit(record[name]);
    }
  }
  return {
    tooLarge: keys > MAX_KEYS || items > MAX_ITEMS,
    hasLoneSurrogate: loneSurrogate,
    hadForbiddenKey: forbiddenKey,
  };
}

/** Whether a line is long or odd enough to be looked at key by key. */
export function mayHideSomething(line: string): boolean {
  return (
    line.length > UNCOUNTED_LENGTH ||
    line.includes('\\u') ||
    line.includes('__proto__') ||
    line.includes('constructor') ||
    line.includes('prototype')
  );
}
