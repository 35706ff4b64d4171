import { formatInstant, formatPlainDate, parsePlainDate } from '../../core/index';
import type { ExchangeCode } from '../codes';
import { type Century, type CivilTime, civilFormat } from './civil-format';
import { epochTime } from './epoch-time';
import { excelSerial } from './excel-serial';
import type { Clock } from './foreign-clock';
import { offsetTime } from './offset-time';
import type { ReadDate } from './read-date';

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;

type Failure = Extract<ExchangeCode, 'E_IMPORT_DATE' | 'E_IMPORT_HOUR'>;

/** Reads the dates of a column; a text that two formats read differently is none. */
export type DateReader = (text: string) => ReadDate | Failure;

interface FormatReader {
  /** It tells an hour but no offset, and so needs to know whose clock it was. */
  readonly needsZone: boolean;
  read(text: string, zone: Clock | undefined): ReadDate | Failure | undefined;
}

/** ISO 8601 without an offset; seconds and their fraction may be left out. */
const WALL = /^(\d{4}-\d{2}-\d{2})[T ]([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.(\d{1,9}))?)?$/;

const NAMED: Readonly<Record<string, FormatReader>> = {
  instant: {
    needsZone: false,
    read: offsetTime,
  },
  'epoch-s': { needsZone: false, read: (text) => epochTime(text, 1000) },
  'epoch-ms': { needsZone: false, read: (text) => epochTime(text, 1) },
  excel: {
    needsZone: true,
    read: (text, zone) => {
      const time = excelSerial(text);
      if (time === undefined) return undefined;
      if (time.hasHour) return onClock(time, 'instant', zone);
      const day = formatPlainDate(time.day);
      return parsePlainDate(day) === undefined ? undefined : { text: day, precision: 'date' };
    },
  },
  date: {
    needsZone: false,
    read: (text) => (parsePlainDate(text) === undefined ? undefined : { text, precision: 'date' }),
  },
  wall: {
    needsZone: true,
    read: (text, zone) => {
      const [, date = '', hour, minute, second, fraction = ''] = WALL.exec(text) ?? [];
      const day = parsePlainDate(date);
      if (day === undefined) return undefined;
      const clockMs =
        Number(hour) * HOUR_MS +
        Number(minute) * MINUTE_MS +
        Number(second ?? 0) * 1000 +
        Number(fraction.padEnd(3, '0').slice(0, 3));
      return onClock({ day, clockMs }, second === undefined ? 'minute' : 'instant', zone);
    },
  },
};

/** The format of a name or a pattern; `undefined` where it would leave something to be guessed. */
function formatOf(name: string, century: Century | undefined): FormatReader | undefined {
  if (Object.hasOwn(NAMED, name)) return NAMED[name];
  const format = civilFormat(name, century);
  if (format === undefined) return undefined;
  const { finest } = format;
  return {
    needsZone: finest !== 'date',
    read: (text, zone) => {
      const time = format.read(text);
      if (time === undefined) return undefined;
      if (finest === 'date') return { text: formatPlainDate(time.day), precision: 'date' };
      return onClock(time, finest, zone);
    },
  };
}

/**
 * A reader of the formats; or the first that is none, or that lacks the zone of its clock.
 *
 * @param century of which years of two digits are; without it a format that has them is none.
 */
export function dateReader(
  formats: readonly string[],
  zone: Clock | undefined,
  century?: Century,
): DateReader | { readonly wrong: 'format' | 'zone' } {
  const readers: FormatReader[] = [];
  for (const name of formats) {
    const format = formatOf(name, century);
    if (format === undefined) return { wrong: 'format' };
    if (format.needsZone && zone === undefined) return { wrong: 'zone' };
    readers.push(format);
  }
  return (text) => {
    let found: ReadDate | Failure | undefined;
    for (const { read } of readers) {
      const next = read(text, zone);
      if (next === undefined) continue;
      if (found !== undefined && textOf(found) !== textOf(next)) return 'E_IMPORT_DATE';
      found = next;
    }
    return found ?? 'E_IMPORT_DATE';
  };
}

const textOf = (found: ReadDate | Failure): string =>
  typeof found === 'string' ? found : found.text;

/** The instant at which the clocks of a zone showed a time, where there is exactly one. */
function onClock(
  { day, clockMs }: CivilTime,
  precision: 'minute' | 'instant',
  zone: Clock | undefined,
): ReadDate | Failure {
  if (zone === undefined || day < zone.coverage.from || day > zone.coverage.to) {
    return 'E_IMPORT_DATE';
  }
  const hour = Math.floor(clockMs / HOUR_MS);
  const minute = Math.floor((clockMs % HOUR_MS) / MINUTE_MS);
  const [first, second] = zone.instantsOf(day, hour, minute);
  if (first === undefined || second !== undefined) return 'E_IMPORT_HOUR';
  const epochMs = first + (clockMs % MINUTE_MS);
  return { text: formatInstant(epochMs, zone.offsetAt(epochMs)), precision };
}
