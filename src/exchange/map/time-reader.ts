import type { MapContext } from './map-context';
import type { TimeSpec } from './map-schema';
import type { ReadDate } from './read-date';
import type { RecordFields } from './record-fields';

/** The date of a record; `undefined` where its columns are empty, `'lost'` where it was reported. */
export type TimeReader = (fields: RecordFields) => ReadDate | undefined | 'lost';

/** The columns in which a map finds a date. */
export const timeColumns = ({ column, columns }: TimeSpec): readonly string[] =>
  columns ?? (column === undefined ? [] : [column]);

/** Reads a date as a map says; `path` is where the map says it. */
export function timeReader(
  spec: TimeSpec,
  context: MapContext,
  path: readonly PropertyKey[],
): TimeReader {
  const columns = timeColumns(spec);
  const read = context.dates(spec.formats, spec.zone, path);
  return (fields) => {
    if (columns.some((column) => fields.isRepeated(column))) return 'lost';
    const texts = columns.flatMap((column) => fields.list(column));
    if (texts.length === 0) return undefined;
    const date = texts.length > columns.length ? 'E_IMPORT_DATE' : read(texts.join(' '));
    if (typeof date !== 'string') return date;
    fields.report(date, columns);
    return 'lost';
  };
}
