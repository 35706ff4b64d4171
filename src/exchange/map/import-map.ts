import { ZONE_NAMES } from '../../calendar/index';
import type { ReportBook } from '../exchange-report';
import type { ForeignRecord } from '../foreign-record';
import type { NativeEvent } from '../native/written-event';
import { isTooDeep } from '../nesting';
import type { Encoding } from '../text-source';
import { columnsIn } from './columns-in';
import { conditionOf } from './condition';
import { eventConverter } from './event-converter';
import { MapContext } from './map-context';
import { mapProblem } from './map-problem';
import { type ImportMapData, importMapSchema } from './map-schema';
import { RecordFields } from './record-fields';

const ROW_DIGITS = 6;

/** A map that has been checked and can be followed. */
export interface ImportMap {
  readonly encoding: Encoding;
  readonly delimiter: ',' | ';' | '\t' | '|';
  /** Whether a trace without a name is the case of its number. */
  readonly numbersTraces: boolean;
  /** First line of the log that is written. */
  readonly header: Readonly<Record<string, unknown>>;
  /** The columns that the map names. */
  readonly columns: readonly string[];
  /**
   * The events of a record; what cannot be mapped goes into the book. `undefined` where the map says
   * that the record tells no act.
   */
  convert(
    record: ForeignRecord,
    prefix: string,
    book: ReportBook,
  ): readonly NativeEvent[] | undefined;
}

/**
 * Reads the text of a map (JSON, see `schema/import-map.schema.json`).
 *
 * @throws ProtocolError `E_MAP_…` with the path of the part that cannot be followed.
 */
export function readImportMap(text: string): ImportMap {
  let value: unknown;
  try {
    value = JSON.parse(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text);
  } catch {
    throw mapProblem('E_MAP_JSON');
  }
  if (isTooDeep(value)) throw mapProblem('E_MAP_SHAPE');
  const result = importMapSchema.safeParse(value);
  if (!result.success) throw mapProblem('E_MAP_SHAPE', result.error.issues[0]?.path ?? []);
  return compiled(result.data);
}

function compiled(map: ImportMapData): ImportMap {
  const context = new MapContext(map);
  const converters = map.events.map((spec, at) =>
    eventConverter(spec, map, context, ['events', at]),
  );
  const isIgnored = map.ignore === undefined ? () => false : conditionOf(map.ignore);
  const guarded = map.csv?.guarded === true;
  return {
    encoding: map.encoding ?? 'utf-8',
    delimiter: map.csv?.delimiter ?? ',',
    numbersTraces: map.xes?.unnamedTraces === 'number',
    header: {
      log: 'mecanismo',
      version: 1,
      ...(map.log?.profile === undefined ? {} : { profile: map.log.profile }),
      ...(map.zone === undefined || !ZONE_NAMES.includes(map.zone) ? {} : { zone: map.zone }),
      ...(map.log?.completeThrough === undefined
        ? {}
        : { completeThrough: map.log.completeThrough }),
    },
    columns: [...columnsIn(map)].sort(),
    convert: (record, prefix, book) => {
      const fields = new RecordFields(record, book, guarded);
      if (isIgnored(fields)) return undefined;
      const row = String(record.number).padStart(ROW_DIGITS, '0');
      return converters.flatMap(
        (convert, at) => convert(fields, `${prefix}-${row}-${at + 1}`) ?? [],
      );
    },
  };
}
