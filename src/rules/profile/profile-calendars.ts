import { type Calendar, federalCalendars, loadCalendar, unionOf } from '../../calendar/index';
import { canonicalJson, sha256Of } from '../../core/index';
import type { CalendarPolicy } from '../calendar-policy';
import type { Profile, ProfileDefinition } from './profile';

/** The federal lists of non-working days that a profile may count by, by their ids. */
export function federalLists(): ReadonlyMap<string, Calendar> {
  const { lfpa, calendarioOficial, lft } = federalCalendars();
  return new Map([lfpa, calendarioOficial, lft].map((calendar) => [calendar.id, calendar]));
}

/** The lists by which a profile counts, each with the undisputed closures, and the union of all. */
export function profileLists(
  definition: ProfileDefinition,
  base: Profile,
): Pick<CalendarPolicy, 'lists' | 'union'> {
  if (definition.lists !== undefined && definition.union !== undefined) {
    return { lists: definition.lists, union: definition.union };
  }
  if (definition.calendars === undefined) return base.calendars;
  const files = definition.calendarFiles ?? [];
  const closures = files.filter(({ kind }) => kind === 'closure');
  const certain = closures.map((file) => loadCalendar(file, { withoutDisputed: true }));
  const federal = federalLists();
  const listed = definition.calendars.lists.map((id) => {
    const own = files.find((file) => file.id === id);
    const list = own === undefined ? federal.get(id) : loadCalendar(own);
    if (list === undefined) throw new Error('a list that the definition names was looked for');
    return list;
  });
  return {
    lists: listed.map((list) => (certain.length === 0 ? list : unionOf(list.id, list, ...certain))),
    union: unionOf('union', ...listed, ...closures.map((file) => loadCalendar(file))),
  };
}

/** SHA-256 of the calendars of a profile: of its files, or of what those built elsewhere decide. */
export function calendarsHashOf(
  { calendars, calendarFiles = [], union }: ProfileDefinition,
  policy: Pick<CalendarPolicy, 'lists' | 'union'>,
  base: Profile,
): string {
  if (calendars === undefined && union === undefined) return base.calendarsHash;
  return sha256Of(canonicalJson([calendarFiles, [...policy.lists, policy.union].map(daysOf)]));
}

/** What a calendar decides: its days off, for hashing one that has no file. */
function daysOf(calendar: Calendar): unknown {
  const off: number[] = [];
  for (let day = calendar.coverage.from; day <= calendar.coverage.to; day++) {
    if (!calendar.isBusinessDay(day)) off.push(day);
  }
  return [calendar.id, calendar.coverage.from, calendar.coverage.to, off];
}
