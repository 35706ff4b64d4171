import { UTCDate, utc } from '@date-fns/utc';
import type { Locale } from 'date-fns';
import { format } from 'date-fns/format';
import { enUS } from 'date-fns/locale/en-US';
import { es } from 'date-fns/locale/es';
import { parse } from 'date-fns/parse';
import { epochDayOf } from '../../core/index';

const DAY_MS = 86_400_000;
const FIRST_DAY = epochDayOf(1900, 1, 1);
const LAST_DAY = epochDayOf(2100, 12, 31);

/** Languages of the names of months and days, of which no name is another month or day of the other. */
const LOCALES = [es, enUS];

/** A day and, where the pattern has an hour, what the clock on the wall showed. */
export interface CivilTime {
  /** Epoch day. */
  readonly day: number;
  /** Milliseconds after the 00:00 of the clock; 0 where the pattern has no hour. */
  readonly clockMs: number;
}

/** A way to write dates. It knows no zone: which instant a clock showed is for the caller to ask. */
export interface CivilFormat {
  /** The finest part that the pattern tells. */
  readonly finest: 'date' | 'minute' | 'instant';
  /** The date of a text; `undefined` where it is not written so, or is no day of 1900 to 2100. */
  read(text: string): CivilTime | undefined;
}

/** Centuries of which a map can say that its years of two digits are. */
export const CENTURIES = [1900, 2000] as const;

/** The first year of a century. */
export type Century = (typeof CENTURIES)[number];

/** Written and read back, they show what a pattern leaves out; two centuries unmask a short year. */
const SAMPLE_YEARS = [1931, 2031];
const sampleOf = (year: number): Date => new UTCDate(year, 10, 28, 17, 43, 52, 123);

/** Letters of date-fns that name another year or day, an offset, or an epoch: none is a civil date. */
const REFUSED = /[YDRIXxOzTtB]|[ML]{5}/;

/**
 * The format of a date-fns pattern, with Spanish or English names of months: `d 'de' MMMM 'de' yyyy, HH:mm`.
 * `undefined` for a pattern that leaves something to be guessed: no year, a year of two digits where
 * no century is told, an hour of twelve without `a`, an hour without its minute, an offset.
 */
export function civilFormat(pattern: string, century?: Century): CivilFormat | undefined {
  const letters = pattern.replace(/'[^']*'/g, '');
  if (REFUSED.test(letters)) return undefined;
  const isShort = century !== undefined && /(?<!y)yy(?!y)/.test(letters);
  // The hundred years from fifty before the year of this date on are those that a short year can be.
  const around = new UTCDate(isShort ? century + 50 : 1970, 0);
  const years = isShort ? [century + 31, century + 68] : SAMPLE_YEARS;
  const read = (text: string): CivilTime | undefined => {
    const found = LOCALES.map((locale) => readIn(locale, text, pattern, around)).find(
      (time) => time !== undefined,
    );
    if (found === undefined) return undefined;
    const day = Math.floor(found / DAY_MS);
    return day >= FIRST_DAY && day <= LAST_DAY ? { day, clockMs: found - day * DAY_MS } : undefined;
  };
  try {
    const lost = years.map((year) => {
      const sample = sampleOf(year);
      const back = read(format(sample, pattern, { in: utc, locale: es }));
      return back === undefined
        ? Number.NaN
        : sample.getTime() - (back.day * DAY_MS + back.clockMs);
    });
    const finest = FINEST.get(lost[0] ?? Number.NaN);
    return finest === undefined || lost[0] !== lost[1] ? undefined : { finest, read };
  } catch {
    return undefined;
  }
}

const hasNames = (pattern: string): boolean =>
  /[ML]{3}|E|[eic]{3}/.test(pattern.replace(/'[^']*'/g, ''));

/**
 * Epoch milliseconds of a text whose names are in one language. Where written back the date has other
 * names, the text had a letter for a month (`M`), or a day of the week that it was not.
 */
function readIn(locale: Locale, text: string, pattern: string, around: Date): number | undefined {
  const date = parse(text.replace(HALF_OF_DAY, '$1m'), pattern, around, {
    in: utc,
    locale,
  });
  const time = date.getTime();
  if (Number.isNaN(time)) return undefined;
  if (!hasNames(pattern)) return time;
  const back = format(date, pattern, { in: utc, locale });
  return loosely(back) === loosely(text) ? time : undefined;
}

/** A date without what may be written in several ways: case, accents, dots, zeros in front, `a. m.` */
const loosely = (text: string): string =>
  text
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}|\./gu, '')
    .replace(/\b[ap]\s?m\b/g, '')
    .replace(/\b0+(?=\d)/g, '');

/** `a. m.`, as Spanish spreadsheets write it, with whatever space. */
const HALF_OF_DAY = /\b([ap])\.\s?m\./gi;

/** What reading a sample back loses, by the finest part that is kept. */
const FINEST: ReadonlyMap<number, CivilFormat['finest']> = new Map([
  [0, 'instant'],
  [123, 'instant'],
  [52_123, 'minute'],
  [((17 * 60 + 43) * 60 + 52) * 1000 + 123, 'date'],
]);
