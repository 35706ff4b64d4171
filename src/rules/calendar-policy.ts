import type { Calendar, Zone } from '../calendar/index';

/** By which zone and calendars the terms of an authority are counted. */
export interface CalendarPolicy {
  readonly zone: Zone;
  /** Arguable lists of non-working days, each on its own; the literal reading counts by the first. */
  readonly lists: readonly Calendar[];
  /** Non-working in any list or closure. */
  readonly union: Calendar;
}
