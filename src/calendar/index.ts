export type { Calendar, DayRange, SkipReason } from './calendar';
export type { CalendarData } from './calendar-data';
export { intersectionOf, unionOf } from './combine-calendars';
export { computeTerm } from './compute-term';
export type { DataFault } from './data-fault';
export {
  calendarsFrom,
  type FederalCalendars,
  federalCalendarFiles,
  federalCalendars,
} from './federal-calendars';
export { FEDERATIVE_ENTITIES, type FederativeEntity } from './federative-entities';
export type { Ledger, LedgerEntry } from './ledger';
export { type LoadCalendarOptions, loadCalendar } from './load-calendar';
export { officeGrace } from './office-grace';
export { OffsetZone } from './offset-zone';
export { type CalendarReading, readCalendarData } from './read-calendar-data';
export { officeHourFaults } from './read-office-hours';
export { zoneFaults } from './read-zone-data';
export { type Place, stateZone } from './state-zone';
export {
  type Moment,
  TERM_UNITS,
  type TermContext,
  type TermDue,
  type TermError,
  type TermErrorCode,
  type TermResult,
  type TermSpec,
  type TermUnit,
} from './term';
export { TERM_CALENDARS, type TermCalendar, type TermReport, termReport } from './term-report';
export { type TermPolicy, type TermWindow, termWindow } from './term-window';
export { WEEKDAY_NAMES_ES, WEEKDAYS, type Weekday } from './weekday';
export type { Zone } from './zone';
export { MECHANISM_ZONE, ZONE_NAMES, zoneOf } from './zone-of';
