import hours from '../../rules/calendars/office-hours.json' with { type: 'json' };
import { formatInstant, ProtocolError } from '../core/index';
import type { Calendar } from './calendar';
import { DueTerm } from './due-term';
import type { LedgerEntry } from './ledger';
import { ledgerEntry } from './ledger-entry';
import type { TermContext, TermDue } from './term';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/**
 * The lenient end of a term in hours whose limit falls outside office hours: the end of the first
 * business hour after it (question A26; hours of LFPA 30, in `rules/calendars/office-hours.json`).
 * The limit itself where it falls on a business moment. `undefined` outside the calendar's coverage.
 */
export function officeGrace(term: TermDue, { calendar, zone }: TermContext): TermDue | undefined {
  const { from, to } = calendar.coverage;
  if (!(term.dueDay >= from && term.dueDay <= to)) return undefined;
  const opens = minutesOf(hours.opens);
  const wallMinutes = (term.due - term.dueDay * DAY_MS) / MINUTE_MS + zone.offsetAt(term.due);
  const businessDay = calendar.isBusinessDay(term.dueDay);
  if (businessDay && wallMinutes >= opens && wallMinutes <= minutesOf(hours.closes)) return term;
  const day = nextOpening(calendar, term.dueDay, businessDay && wallMinutes < opens);
  if (day === undefined || day > zone.coverage.to) return undefined;
  const end = opens + hours.graceMinutes;
  const due = zone.instantsOf(day, Math.floor(end / 60), end % 60)[0];
  if (due === undefined) return undefined;
  return new DueTerm(due, { nominalDay: term.dueDay, dueDay: day }, () => ({
    ...term.ledger,
    entries: [
      ...term.ledger.entries.map(
        (entry): LedgerEntry => (entry.status === 'due' ? { ...entry, status: 'rolled' } : entry),
      ),
      ledgerEntry(day, 'due', {
        reason: 'el límite cae en hora inhábil: fin de la primera hora hábil siguiente',
        source: hours.source,
      }),
    ],
    due: formatInstant(due, zone.offsetAt(due)),
  }));
}

function nextOpening(calendar: Calendar, day: number, sameDay: boolean): number | undefined {
  return sameDay ? day : calendar.addBusinessDays(day, 1);
}

function minutesOf(clock: string): number {
  const match = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(clock);
  if (match === null) {
    throw new ProtocolError(
      'E_CAL_SHAPE',
      'an office hour is not a time of day',
      'write it as `HH:MM`',
      'rules/calendars/office-hours.json',
    );
  }
  return Number(match[1]) * 60 + Number(match[2]);
}
