import { IDENTIFIER } from '../../events/index';
import type { MapContext } from './map-context';
import type { IdSpec } from './map-schema';
import type { RecordFields } from './record-fields';

/** An id of a record; `undefined` where its columns are empty, `'lost'` where they cannot be an id. */
export type IdReader = (fields: RecordFields) => { readonly id: string } | undefined | 'lost';

const KEPT = /[A-Za-z0-9.:-]/;
const isIdentifier = (text: string): boolean => IDENTIFIER.test(text);
const isId = (value: unknown): value is string => typeof value === 'string' && isIdentifier(value);

/**
 * A text as an id, so that no two texts give the same one: each character that ids do not have, and
 * `_` itself, becomes `_` and two hexadecimal digits for each byte of its UTF-8.
 */
export function encodedId(text: string): string {
  return Array.from(text, (character) =>
    KEPT.test(character)
      ? character
      : Array.from(
          new TextEncoder().encode(character),
          (byte) => `_${byte.toString(16).toUpperCase().padStart(2, '0')}`,
        ).join(''),
  ).join('');
}

/**
 * The parts of an id with a colon between them, which keeps 1 and 23 apart from 12 and 3. A part that
 * has one itself is encoded; `undefined` where the map does not let it be: two things would become one.
 */
function joined(parts: readonly string[], encodes: boolean): string | undefined {
  if (parts.length > 1 && !encodes && parts.some((part) => part.includes(':'))) return undefined;
  return parts
    .map((part) => (encodes ? encodedId(part) : part))
    .map((part) => (parts.length > 1 ? part.replaceAll(':', '_3A') : part))
    .join(':');
}

/** Reads an id as a map says; `path` is where the map says it. */
export function idReader(
  spec: IdSpec,
  context: MapContext,
  path: readonly PropertyKey[],
): IdReader {
  const { prefix = '', suffix = '' } = spec;
  const framed = (text: string) => ({ id: `${prefix}${text}${suffix}` });
  const columns = spec.columns ?? (spec.column === undefined ? [] : [spec.column]);
  if (spec.value !== undefined) {
    const fixed = framed(spec.value);
    return () => fixed;
  }
  const table =
    spec.values === undefined ? undefined : context.table(spec.values, isId, [...path, 'values']);
  return (fields) => {
    const parts: string[] = [];
    for (const column of columns) {
      const texts = fields.list(column);
      if (fields.isRepeated(column)) return 'lost';
      if (texts.length > 1) {
        fields.report('E_IMPORT_ID', [column]);
        return 'lost';
      }
      if (texts[0] === undefined) return undefined;
      parts.push(texts[0]);
    }
    const id = table === undefined ? joined(parts, spec.encode === true) : table(parts.join(' '));
    if (id !== undefined && isIdentifier(id)) return framed(id);
    fields.report(table === undefined ? 'E_IMPORT_ID' : 'E_IMPORT_VALUE', columns);
    return 'lost';
  };
}
