import { type EventRefs, IDENTIFIER, REF_KEYS } from '../../events/index';
import { parts } from './datum-reader';
import { encodedId, idReader } from './identifier-reader';
import type { MapContext } from './map-context';
import type { EventSpec, IdsSpec } from './map-schema';
import type { RecordFields } from './record-fields';

/**
 * Reads what an event is about. `'lost'` where a column names a thing whose id cannot be written: an
 * event without it would be about something else.
 */
export function refsReader(
  spec: NonNullable<EventSpec['refs']>,
  context: MapContext,
  path: readonly PropertyKey[],
): (fields: RecordFields) => EventRefs | 'lost' {
  const readers = REF_KEYS.flatMap((key) => {
    const given = spec[key];
    return given === undefined ? [] : [{ key, read: idReader(given, context, [...path, key]) }];
  });
  return (fields) => {
    const refs: EventRefs = {};
    let lost = false;
    for (const { key, read } of readers) {
      const found = read(fields);
      if (found === 'lost') lost = true;
      else if (found !== undefined) refs[key] = found.id;
    }
    return lost ? 'lost' : refs;
  };
}

/** The documents of a record; none of them where one has no id that can be written. */
export function documentsOf(
  { column, separator, encode }: IdsSpec,
  fields: RecordFields,
): readonly string[] {
  if (fields.isRepeated(column)) return [];
  const texts = fields.list(column).flatMap((text) => parts(text, separator));
  const ids = encode === true ? texts.map(encodedId) : texts;
  if (ids.every((id) => IDENTIFIER.test(id))) return ids;
  fields.report('E_IMPORT_ID', [column]);
  return [];
}
