import type { Weekday } from './weekday';

/** One line of the count. Reasons are Spanish. */
export interface LedgerEntry {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly weekday: Weekday;
  /**
   * `trigger` the day of the event, `counted`, `skipped`, `rolled` the nominal last day where the
   * term may not end, `due` the last day on time.
   */
  readonly status: 'trigger' | 'counted' | 'skipped' | 'rolled' | 'due';
  /** How many units of the term have run at the end of this day. */
  readonly ordinal?: number;
  readonly reason?: string;
  readonly source?: string;
}

/** How a term was counted, for a lawyer to check by eye. Entries are in the order of counting. */
export interface Ledger {
  /** The event as recorded: an instant, or a plain date. */
  readonly trigger: string;
  readonly entries: readonly LedgerEntry[];
  /** Last instant on time, RFC 3339 at the offset of the zone. */
  readonly due: string;
}
