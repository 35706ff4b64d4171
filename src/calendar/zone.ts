import type { DayRange } from './calendar';

/**
 * A civil time zone with its history. Instants are epoch milliseconds, days are epoch days. Nothing
 * depends on the zone or the locale of the process. Outside `coverage` every method throws
 * `ProtocolError` `CALENDAR_NOT_COVERED`.
 */
export interface Zone {
  /** IANA name. */
  readonly name: string;
  /** Civil days whose offsets are known. */
  readonly coverage: DayRange;
  /** Whether the instant falls on a covered day; the one method that never throws. */
  covers(epochMs: number): boolean;
  /** Minutes east of UTC in force at an instant. */
  offsetAt(epochMs: number): number;
  /** Civil day of an instant. */
  dayOf(epochMs: number): number;
  /** First instant of a civil day. */
  startOfDay(day: number): number;
  /** Last millisecond of a civil day; a day may last from 22 to 25 hours. */
  endOfDay(day: number): number;
  /**
   * The instants at which a wall clock shows `hour:minute` on `day`, in order: none when the clock
   * jumps over it, two when it is repeated. The choice is never made for the caller.
   */
  instantsOf(day: number, hour: number, minute: number): number[];
}
