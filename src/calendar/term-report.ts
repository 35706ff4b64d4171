import { formatInstant } from '../core/index';
import type { Calendar } from './calendar';
import { computeTerm } from './compute-term';
import { federalCalendars } from './federal-calendars';
import type { Ledger } from './ledger';
import type { Moment, TermDue, TermError, TermSpec } from './term';
import type { Zone } from './zone';

/** Names of the federal lists of non-working days, and of what they have together. */
export const TERM_CALENDARS = [
  'union',
  'lfpa-28',
  'calendario-oficial',
  'lft-74',
  'intersection',
] as const;

/** One of `TERM_CALENDARS`. */
export type TermCalendar = (typeof TERM_CALENDARS)[number];

/** A term counted by one calendar, and where the others would end it. */
export interface TermReport {
  readonly spec: TermSpec;
  readonly calendar: TermCalendar;
  /** IANA name. */
  readonly zone: string;
  /** Last instant on time, RFC 3339 at the offset of the zone. */
  readonly due: string;
  readonly rolled: boolean;
  readonly ledger: Ledger;
  /** By the name of the calendar, RFC 3339; nothing for hours, which run on every day. */
  readonly otherCalendars: Readonly<Record<string, string>>;
}

/** A term and its report, or why it cannot be counted; see `computeTerm`. */
export function termReport(
  spec: TermSpec,
  from: Moment,
  { calendar: name, zone }: { readonly calendar: TermCalendar; readonly zone: Zone },
): { readonly ok: true; readonly term: TermDue; readonly report: TermReport } | TermError {
  const term = computeTerm(spec, from, { calendar: calendarOf(name), zone });
  if (!term.ok) return term;
  const otherCalendars: Record<string, string> = {};
  for (const other of spec.unit === 'hours' ? [] : TERM_CALENDARS) {
    if (other === name) continue;
    const end = computeTerm(spec, from, { calendar: calendarOf(other), zone });
    if (end.ok) otherCalendars[other] = formatInstant(end.due, zone.offsetAt(end.due));
  }
  const due = formatInstant(term.due, zone.offsetAt(term.due));
  const { rolled, ledger } = term;
  return {
    ok: true,
    term,
    report: { spec, calendar: name, zone: zone.name, due, rolled, ledger, otherCalendars },
  };
}

function calendarOf(name: TermCalendar): Calendar {
  const all = federalCalendars();
  const byName: Record<TermCalendar, Calendar> = {
    union: all.union,
    'lfpa-28': all.lfpa,
    'calendario-oficial': all.calendarioOficial,
    'lft-74': all.lft,
    intersection: all.intersection,
  };
  return byName[name];
}
