import { epochDayOf } from '../../core/index';
import type { CivilTime } from './civil-format';

const SERIAL = /^(\d{1,5})(?:[.,](\d{1,15}))?$/;
const DAY_SECONDS = 86_400;
/** Day 0 of the count: it has a 29 February 1900, and so is right from the 1 March on alone. */
const DAY_ZERO = epochDayOf(1899, 12, 30);
const FIRST_RIGHT = 61;

/**
 * The date that a spreadsheet shows for a number: days since 1900, as Excel counts them, and a
 * fraction of a day to the nearest second. A whole number is a day, its hour unknown.
 */
export function excelSerial(text: string): (CivilTime & { readonly hasHour: boolean }) | undefined {
  const [, days, fraction] = SERIAL.exec(text) ?? [];
  if (days === undefined || Number(days) < FIRST_RIGHT) return undefined;
  const seconds = Math.round(Number(`0.${fraction ?? 0}`) * DAY_SECONDS);
  const day = DAY_ZERO + Number(days) + Math.floor(seconds / DAY_SECONDS);
  return { day, clockMs: (seconds % DAY_SECONDS) * 1000, hasHour: Number(fraction ?? 0) > 0 };
}
