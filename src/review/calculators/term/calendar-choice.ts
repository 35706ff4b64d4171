import { federalCalendars, zoneOf } from '../../../calendar/index';
import type { CalendarPolicy } from '../../../rules/index';

/** What a term may be counted by: the lists of the authority with their doubt, or one list alone. */
export const CALENDAR_CHOICES = [
  'mecanismo',
  'lfpa-28',
  'calendario-oficial',
  'lft-74',
  'union',
  'intersection',
] as const;

export type CalendarChoice = (typeof CALENDAR_CHOICES)[number];

export const CALENDAR_NAMES: Readonly<Record<CalendarChoice, string>> = {
  mecanismo: 'Los del Mecanismo, con su duda',
  'lfpa-28': 'Sólo LFPA, artículo 28',
  'calendario-oficial': 'Sólo el calendario oficial',
  'lft-74': 'Sólo LFT, artículo 74',
  union: 'Inhábil en cualquier lista',
  intersection: 'Inhábil en todas las listas',
};

export const isCalendarChoice = (text: string): text is CalendarChoice =>
  (CALENDAR_CHOICES as readonly string[]).includes(text);

/** The calendars and the zone by which the page counts. @throws ProtocolError `ZONE_UNKNOWN`. */
export function policyFor(choice: CalendarChoice, zone: string): CalendarPolicy {
  const all = federalCalendars();
  if (choice === 'mecanismo') {
    return { zone: zoneOf(zone), lists: all.lists, union: all.union };
  }
  const one = {
    'lfpa-28': all.lfpa,
    'calendario-oficial': all.calendarioOficial,
    'lft-74': all.lft,
    union: all.union,
    intersection: all.intersection,
  }[choice];
  return { zone: zoneOf(zone), lists: [one], union: one };
}
