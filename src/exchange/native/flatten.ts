import type { Scalar } from '../foreign-record';
import { isTooDeep } from '../nesting';

/** Opens the name of everything in a foreign log that only this library reads. */
export const OWN_PREFIX = 'mecanismo:';

/** Ends the name of a value that is JSON written as text: a list, nothing, or letters beyond ASCII. */
export const AS_JSON = '#json';

const PLAIN = /^[\x20-\x7e]*$/;

/**
 * An object as names and single values, for formats that nest nothing: `{ data: { a: { b: 1 } } }`
 * is `data/a/b` = 1. `unflatten` gives the same object back. All names and texts are printable ASCII.
 */
export function flatten(object: Readonly<Record<string, unknown>>): [string, Scalar][] {
  return Object.entries(object).flatMap(([key, value]) => flattenAt(escaped(key), value));
}

/** The same for formats in which every value is a text. */
export const flattenTexts = (object: Readonly<Record<string, unknown>>): [string, string][] =>
  flatten(object).map(([name, value]) =>
    typeof value === 'string' ? [name, value] : [`${name}${AS_JSON}`, asciiJson(value)],
  );

function flattenAt(path: string, value: unknown): [string, Scalar][] {
  if (typeof value === 'boolean') return [[path, value]];
  if (typeof value === 'number' && Number.isFinite(value)) return [[path, value]];
  if (typeof value === 'string' && PLAIN.test(value)) return [[path, value]];
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    const members = Object.entries(value);
    if (members.length > 0) {
      return members.flatMap(([key, member]) => flattenAt(`${path}/${escaped(key)}`, member));
    }
  }
  return [[`${path}${AS_JSON}`, asciiJson(value)]];
}

/**
 * The object of the names and values that `flatten` gave; `undefined` where they are none of its. Only
 * objects made here are written into: they have no prototype, so that no name reaches another object.
 */
export function unflatten(
  entries: Iterable<readonly [string, Scalar]>,
): Record<string, unknown> | undefined {
  const root: Record<string, unknown> = Object.create(null);
  for (const [name, scalar] of entries) {
    const isJson = name.endsWith(AS_JSON);
    const steps = (isJson ? name.slice(0, -AS_JSON.length) : name).split('/').map(unescaped);
    let value: unknown = scalar;
    try {
      if (isJson) value = JSON.parse(String(scalar));
    } catch {
      return undefined;
    }
    let owner = root;
    for (const step of steps.slice(0, -1)) {
      const next = owner[step] ?? Object.create(null);
      if (typeof next !== 'object' || Object.getPrototypeOf(next) !== null) return undefined;
      owner[step] = next;
      owner = next as Record<string, unknown>;
    }
    owner[steps.at(-1) ?? ''] = value;
  }
  return isTooDeep(root) ? undefined : root;
}

const asciiJson = (value: unknown): string =>
  JSON.stringify(value).replace(/[^\x20-\x7e]/g, (unit) => `\\u${hex(unit)}`);

const escaped = (key: string): string =>
  key.replace(/[~/#]|[^\x20-\x7e]/g, (unit) => ESCAPES.get(unit) ?? `~u${hex(unit)}`);

const unescaped = (step: string): string =>
  step.replace(/~([012]|u[0-9a-f]{4})/g, (_, code: string) =>
    code.startsWith('u')
      ? String.fromCharCode(Number.parseInt(code.slice(1), 16))
      : ('~/#'[Number(code)] ?? ''),
  );

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['~', '~0'],
  ['/', '~1'],
  ['#', '~2'],
]);

const hex = (unit: string): string => unit.charCodeAt(0).toString(16).padStart(4, '0');
