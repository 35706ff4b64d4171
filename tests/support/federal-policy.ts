import { federalCalendars, MECHANISM_ZONE, zoneOf } from '../../src/calendar/index';
import type { CalendarPolicy } from '../../src/rules/calendar-policy';

const { lists, union } = federalCalendars();

/** The calendars and zone of the federal Mecanismo. */
export const federalPolicy: CalendarPolicy = { zone: zoneOf(MECHANISM_ZONE), lists, union };
