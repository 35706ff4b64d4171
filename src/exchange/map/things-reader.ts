import { columnsIn } from './columns-in';
import { type DatumReader, datumReader, LOST } from './datum-reader';
import type { MapContext } from './map-context';
import type { PlainSpec, ThingsSpec } from './map-schema';
import type { RecordFields } from './record-fields';
import { wordOf } from './value-table';

type Thing = Record<string, unknown>;

/**
 * Reads several things of a kind, such as the votes of a session. What does not fit is reported and
 * makes the whole of them `null`: a list cut short would say that the rest was not there.
 */
export function thingsReader(
  spec: ThingsSpec,
  context: MapContext,
  path: readonly PropertyKey[],
): DatumReader {
  const place = [...path, spec.each === undefined ? 'items' : 'each'];
  return spec.each === undefined
    ? sideBySide(spec.items ?? [], spec.absent ?? [], context, place)
    : inStep(spec.each, spec.separator, context, place);
}

/** Columns of which some tell of the first thing, others of the second. */
function sideBySide(
  items: readonly Readonly<Record<string, PlainSpec>>[],
  absent: readonly string[],
  context: MapContext,
  path: readonly PropertyKey[],
): DatumReader {
  const columns = [...columnsIn(items)];
  const readers = items.map((item, at) => ({
    own: [...columnsIn(item)],
    read: thingReader(item, context, [...path, at]),
  }));
  const words = new Set(absent.map(wordOf));
  return (fields) => {
    if (columns.some((column) => fields.isRepeated(column))) return LOST;
    if (columns.every((column) => fields.list(column).length === 0)) return undefined;
    const isThere = (column: string) =>
      fields.list(column).some((text) => !words.has(wordOf(text)));
    return whole(readers.filter(({ own }) => own.some(isThere)).map(({ read }) => read(fields)));
  };
}

/** Columns of which the first parts make the first thing, the second parts the second. */
function inStep(
  spec: Readonly<Record<string, PlainSpec>>,
  separator: string | undefined,
  context: MapContext,
  path: readonly PropertyKey[],
): DatumReader {
  const columns = [...columnsIn(spec)];
  const read = thingReader(spec, context, path);
  return (fields) => {
    if (columns.some((column) => fields.isRepeated(column))) return LOST;
    const parts = new Map(columns.map((column) => [column, fields.parts(column, separator)]));
    const lengths = new Set([...parts.values()].map(({ length }) => length));
    // An empty column says that a part of each is not known; a shorter one does not say of which.
    lengths.delete(0);
    const [count = 0] = lengths;
    if (lengths.size > 1) {
      fields.report('E_IMPORT_VALUE', columns);
      return LOST;
    }
    const found: (Thing | undefined)[] = [];
    for (let at = 0; at < count; at++) {
      const own = new Map([...parts].map(([column, texts]) => [column, texts[at] ?? '']));
      if ([...own.values()].some((text) => text !== '')) found.push(read(fields.with(own)));
    }
    return found.length === 0 ? undefined : whole(found);
  };
}

/** Reads one thing; `undefined` where a part of it is there and could not be read. */
function thingReader(
  spec: Readonly<Record<string, PlainSpec>>,
  context: MapContext,
  path: readonly PropertyKey[],
): (fields: RecordFields) => Thing | undefined {
  const readers = Object.entries(spec).map(([key, plain]) => ({
    key,
    read: datumReader(plain, context, [...path, key]),
  }));
  return (fields) => {
    const thing: Thing = Object.create(null);
    for (const { key, read } of readers) {
      const found = read(fields);
      if (found === LOST) return undefined;
      if (found !== undefined) thing[key] = found.value;
    }
    return thing;
  };
}

const whole = (things: readonly (Thing | undefined)[]): { readonly value: unknown } =>
  things.includes(undefined) ? LOST : { value: things };
