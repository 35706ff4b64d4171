import { formatInstant } from '../core/index';
import type { Calendar } from './calendar';
import { intersectionOf } from './combine-calendars';
import { computeTerm } from './compute-term';
import { federalCalendars } from './federal-calendars';
import type { Ledger } from './ledger';
import type { Moment, TermDue, TermError, TermSpec } from './term';
import type { Zone } from './zone';

/**
 * Names of the federal lists of non-working days, and of what those of a legal order have together:
 * `union` and `intersection` are of the lists of the authority, the federal ones unless told.
 */
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

/** By which days and in which zone a term is counted. */
export interface TermPlace {
  readonly calendar: TermCalendar;
  readonly zone: Zone;
  /** The calendars of the authority; the federal ones where it is left out. */
  readonly authority?: Authority | undefined;
}

interface Authority {
  readonly lists: readonly Calendar[];
  readonly union: Calendar;
}

/** A term and its report, or why it cannot be counted; see `computeTerm`. */
export function termReport(
  spec: TermSpec,
  from: Moment,
  { calendar: name, zone, authority }: TermPlace,
): { readonly ok: true; readonly term: TermDue; readonly report: TermReport } | TermError {
  const calendarOf = (each: TermCalendar) => calendarNamed(each, authority ?? federalCalendars());
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

function calendarNamed(name: TermCalendar, { lists, union }: Authority): Calendar {
  const federal = federalCalendars();
  switch (name) {
    case 'union':
      return union;
    case 'intersection':
      return lists === federal.lists ? federal.intersection : intersectionOf(name, ...lists);
    case 'lfpa-28':
      return federal.lfpa;
    case 'calendario-oficial':
      return federal.calendarioOficial;
    case 'lft-74':
      return federal.lft;
  }
}
