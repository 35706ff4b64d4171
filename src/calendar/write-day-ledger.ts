import { civilDayOf, formatInstant } from '../core/index';
import type { Calendar } from './calendar';
import { type DayCount, sameNumberedDay } from './count-days';
import type { Ledger, LedgerEntry } from './ledger';
import { describeMoment, joinReasons, ledgerEntry } from './ledger-entry';
import type { Moment, TermContext, TermSpec } from './term';

/** The ledger of a term in days or months that has been counted. */
export function writeDayLedger(
  spec: TermSpec,
  from: Moment,
  eventDay: number,
  count: DayCount,
  { calendar, zone }: TermContext,
): Ledger {
  const due = zone.endOfDay(count.dueDay);
  return {
    trigger: describeMoment(from, zone),
    entries: [
      triggerEntry(spec, eventDay),
      ...(spec.unit === 'months'
        ? monthEntries(spec, eventDay, count)
        : runningDays(spec, eventDay, count, calendar)),
      ...lastEntries(spec, eventDay, count, calendar),
    ],
    due: formatInstant(due, zone.offsetAt(due)),
  };
}

function triggerEntry(spec: TermSpec, eventDay: number): LedgerEntry {
  if (spec.countEventDay === true) {
    return ledgerEntry(eventDay, 'trigger', { reason: 'el día del hecho se cuenta' });
  }
  return spec.direction === 'before'
    ? ledgerEntry(eventDay, 'trigger', { reason: 'el día del acto anunciado no se cuenta' })
    : ledgerEntry(eventDay, 'trigger', {
        reason: 'el plazo corre desde el día siguiente',
        source: 'LFPA 38',
      });
}

/** The days between the event and the nominal last day, this one left for `lastEntries`. */
function runningDays(
  spec: TermSpec,
  eventDay: number,
  { nominalDay }: DayCount,
  calendar: Calendar,
): LedgerEntry[] {
  const step = spec.direction === 'before' ? -1 : 1;
  const entries: LedgerEntry[] = [];
  let ordinal = 0;
  for (let day = spec.countEventDay ? eventDay : eventDay + step; day !== nominalDay; day += step) {
    const counts = spec.unit === 'calendar-days' || calendar.isBusinessDay(day);
    entries.push(
      counts
        ? ledgerEntry(day, 'counted', { ordinal: ++ordinal })
        : ledgerEntry(day, 'skipped', joinReasons(calendar.whyNot(day))),
    );
  }
  return entries;
}

function monthEntries(spec: TermSpec, eventDay: number, { nominalDay }: DayCount): LedgerEntry[] {
  const entries: LedgerEntry[] = [];
  for (let month = 1; month < spec.length; month++) {
    const day = sameNumberedDay(eventDay, month);
    if (day !== undefined && day < nominalDay) {
      entries.push(ledgerEntry(day, 'counted', { ordinal: month }));
    }
  }
  return entries;
}

function lastEntries(
  spec: TermSpec,
  eventDay: number,
  count: DayCount,
  calendar: Calendar,
): LedgerEntry[] {
  const { nominalDay, dueDay } = count;
  const rounding = monthRounding(spec, eventDay);
  if (nominalDay === dueDay) {
    return [ledgerEntry(dueDay, 'due', { ordinal: spec.length, ...rounding })];
  }
  const why = joinReasons(calendar.whyNot(nominalDay));
  const entries = [
    ledgerEntry(nominalDay, 'rolled', {
      ordinal: spec.length,
      reason: [rounding?.reason, why.reason].filter(Boolean).join('; '),
      source: [rounding?.source, why.source].filter(Boolean).join('; '),
    }),
  ];
  const step = dueDay > nominalDay ? 1 : -1;
  for (let day = nominalDay + step; day !== dueDay; day += step) {
    entries.push(ledgerEntry(day, 'skipped', joinReasons(calendar.whyNot(day))));
  }
  entries.push(
    step === 1
      ? ledgerEntry(dueDay, 'due', { reason: 'siguiente día hábil', source: 'LFPA 29' })
      : ledgerEntry(dueDay, 'due', { reason: 'día hábil anterior' }),
  );
  return entries;
}

function monthRounding(
  spec: TermSpec,
  eventDay: number,
): { readonly reason: string; readonly source: string } | undefined {
  if (spec.unit !== 'months' || sameNumberedDay(eventDay, spec.length) !== undefined) {
    return undefined;
  }
  const { dayOfMonth } = civilDayOf(eventDay);
  return {
    reason: `el mes no tiene día ${dayOfMonth}: vence el primer día hábil del mes siguiente`,
    source: 'LFPA 29',
  };
}
