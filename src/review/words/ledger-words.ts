import { type LedgerEntry, WEEKDAY_NAMES_ES, WEEKDAYS } from '../../calendar/index';
import type { Language } from './language';

/** Headings of a count of days. */
export const LEDGER_HEADINGS = {
  es: ['Fecha', 'Día', 'Cuenta', 'Razón', 'Fuente'],
  en: ['Date', 'Day', 'Count', 'Reason', 'Source'],
} as const;

const STATUS = {
  es: {
    trigger: 'hecho',
    counted: 'cuenta',
    skipped: 'no cuenta',
    rolled: 'se recorre',
    due: 'vence',
  },
  en: {
    trigger: 'event',
    counted: 'counted',
    skipped: 'not counted',
    rolled: 'rolls on',
    due: 'due',
  },
} as const;

/** One day of a count in a unit, in the order of the headings; reasons and sources are Spanish. */
export function ledgerRow(
  { date, weekday, status, ordinal, reason = '', source = '' }: LedgerEntry,
  unit: string,
  language: Language,
): readonly [date: string, day: string, count: string, reason: string, source: string] {
  const word = STATUS[language][status];
  const day = language === 'es' ? (WEEKDAY_NAMES_ES[WEEKDAYS.indexOf(weekday)] ?? '') : weekday;
  const count = ordinal === undefined ? '' : unit === 'hours' ? ` (${ordinal} h)` : ` ${ordinal}`;
  return [date, day, `${word}${count}`, reason, source];
}
