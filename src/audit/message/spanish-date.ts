import type { Zone } from '../../calendar/index';
import { civilDayOf } from '../../core/index';

const MONTHS_ES = [
  'enero',
  'febrero',
  'marzo',
  'abril',
  'mayo',
  'junio',
  'julio',
  'agosto',
  'septiembre',
  'octubre',
  'noviembre',
  'diciembre',
];
const MONTHS_EN = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const DAY_MS = 86_400_000;

export interface WrittenDate {
  readonly es: string;
  readonly en: string;
}

/**
 * A date as a person reads it, in the zone: «19 de marzo de 2016, 01:40 h». The hour is left out
 * at the last instant of a day, which is how a term in days ends.
 */
export function writeDate(epochMs: number, zone: Zone): WrittenDate {
  if (!zone.covers(epochMs)) return { es: 'fecha fuera de cobertura', en: 'a date not covered' };
  const day = zone.dayOf(epochMs);
  const written = writeDay(day);
  if (epochMs === zone.endOfDay(day)) return written;
  const wall = epochMs + zone.offsetAt(epochMs) * 60_000 - day * DAY_MS;
  const two = (value: number) => String(value).padStart(2, '0');
  const seconds = Math.floor(wall / 1000);
  const clock = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}`;
  const time = seconds % 60 === 0 ? clock : `${clock}:${two(seconds % 60)}`;
  return { es: `${written.es}, ${time} h`, en: `${written.en}, ${time}` };
}

/** A date for a narrow column: «19-mar-2016» and, under it, «01:40 h» where the hour matters. */
export function writeShortDate(epochMs: number, zone: Zone): WrittenDate {
  const long = writeDate(epochMs, zone);
  if (!zone.covers(epochMs)) return long;
  const { year, month, dayOfMonth } = civilDayOf(zone.dayOf(epochMs));
  const time = /, (\d{2}:.*)$/;
  const short = (months: readonly string[], text: string) => {
    const hour = time.exec(text)?.[1];
    const day = `${dayOfMonth}-${months[month - 1]?.slice(0, 3)}-${year}`;
    return hour === undefined ? day : `${day}\n${hour}`;
  };
  return { es: short(MONTHS_ES, long.es), en: short(MONTHS_EN, long.en) };
}

/** The civil day of an instant. */
export function writeDayOf(epochMs: number, zone: Zone): WrittenDate {
  return zone.covers(epochMs) ? writeDay(zone.dayOf(epochMs)) : writeDate(epochMs, zone);
}

/** A civil day: «19 de marzo de 2016». */
export function writeDay(day: number): WrittenDate {
  const { year, month, dayOfMonth } = civilDayOf(day);
  return {
    es: `${dayOfMonth === 1 ? '1.º' : dayOfMonth} de ${MONTHS_ES[month - 1]} de ${year}`,
    en: `${dayOfMonth} ${MONTHS_EN[month - 1]} ${year}`,
  };
}

/** A civil month (1 to 12) for a narrow column: «mar 2016». */
export function writeShortMonth(year: number, month: number): WrittenDate {
  const short = (months: readonly string[]) => `${months[month - 1]?.slice(0, 3)} ${year}`;
  return { es: short(MONTHS_ES), en: short(MONTHS_EN) };
}
