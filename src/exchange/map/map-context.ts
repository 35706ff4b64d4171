import { ZONE_NAMES, zoneOf } from '../../calendar/index';
import { type DateReader, dateReader } from './date-reader';
import { fixedOffset } from './fixed-offset';
import { type Clock, foreignClock } from './foreign-clock';
import { mapProblem } from './map-problem';
import type { ImportMapData } from './map-schema';
import { type ValueTable, valueTable, wordOf } from './value-table';

type Path = readonly PropertyKey[];

/** What the parts of a map share: its tables, its zone, and the place of each part for errors. */
export class MapContext {
  readonly #map: ImportMapData;
  readonly #zone: Clock | undefined;

  constructor(map: ImportMapData) {
    this.#map = map;
    this.#zone = map.zone === undefined ? undefined : clockOf(map.zone, ['zone']);
  }

  /** A table spelled out or named; each of its values must pass. */
  table<Value>(
    given: string | Readonly<Record<string, unknown>>,
    passes: (value: unknown) => value is Value,
    path: Path,
  ): ValueTable<Value> {
    const { tables = {} } = this.#map;
    const entries =
      typeof given !== 'string' ? given : Object.hasOwn(tables, given) ? tables[given] : undefined;
    if (entries === undefined) throw mapProblem('E_MAP_TABLE', path);
    const words = Object.keys(entries).map(wordOf);
    if (new Set(words).size < words.length) throw mapProblem('E_MAP_WORD', path);
    const checked: Record<string, Value> = Object.create(null);
    for (const [word, value] of Object.entries(entries)) {
      if (!passes(value)) throw mapProblem('E_MAP_VALUE', path);
      checked[word] = value;
    }
    return valueTable(checked);
  }

  dates(formats: readonly string[], zone: string | undefined, path: Path): DateReader {
    const reader = dateReader(
      formats,
      zone === undefined ? this.#zone : clockOf(zone, [...path, 'zone']),
      this.#map.century,
    );
    if (typeof reader === 'function') return reader;
    throw mapProblem(reader.wrong === 'zone' ? 'E_MAP_ZONE' : 'E_MAP_FORMAT', [...path, 'formats']);
  }
}

function clockOf(name: string, path: Path): Clock {
  if (ZONE_NAMES.includes(name)) return zoneOf(name);
  const clock = fixedOffset(name) ?? foreignClock(name);
  if (clock === undefined) throw mapProblem('E_MAP_ZONE', path);
  return clock;
}
