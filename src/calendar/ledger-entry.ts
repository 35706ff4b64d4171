import { formatInstant, formatPlainDate, weekdayOf } from '../core/index';
import type { SkipReason } from './calendar';
import type { LedgerEntry } from './ledger';
import type { Moment } from './term';
import { WEEKDAYS } from './weekday';
import type { Zone } from './zone';

type Extra = Pick<LedgerEntry, 'ordinal' | 'reason' | 'source'>;

/** A ledger entry of an epoch day. */
export function ledgerEntry(
  day: number,
  status: LedgerEntry['status'],
  extra: Extra = {},
): LedgerEntry {
  return {
    date: formatPlainDate(day),
    weekday: WEEKDAYS[weekdayOf(day)] ?? 'sunday',
    status,
    ...extra,
  };
}

/** The reasons of several calendars as one text and one source; what they share is said once. */
export function joinReasons(reasons: readonly SkipReason[]): Extra {
  return {
    reason: [...new Set(reasons.map(({ reason }) => reason))].join('; '),
    source: [...new Set(reasons.map(({ source }) => source))].join('; '),
  };
}

/** The event as recorded. */
export function describeMoment(from: Moment, zone: Zone): string {
  if (from.kind === 'date') return formatPlainDate(from.day);
  return formatInstant(from.epochMs, from.offsetMinutes ?? zone.offsetAt(from.epochMs));
}
