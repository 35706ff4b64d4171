import { countDays, type DayCount } from './count-days';
import { DueTerm } from './due-term';
import {
  type Moment,
  TERM_UNITS,
  type TermContext,
  type TermErrorCode,
  type TermResult,
  type TermSpec,
} from './term';
import { writeDayLedger } from './write-day-ledger';
import { writeHourLedger } from './write-hour-ledger';

const HOUR_MS = 3_600_000;
/** Longer than any calendar; keeps sums within exact integers. */
const MAX_LENGTH = 10_000_000;

/**
 * Computes the end of a term. The event day is the civil day of `from` in `zone`; a term in hours
 * runs on the time line and is the same in every zone (LFPA has no rule for hours: they run moment
 * to moment).
 *
 * Never throws for what a log may contain. `CALENDAR_NOT_COVERED` when the count leaves the years
 * that the calendar or the zone covers; `TERM_FROM_DATE_ONLY` for hours from a plain date;
 * `TERM_INVALID` for a length below 1, or months counted backwards or with the event day, on which
 * LFPA 29 says nothing.
 */
export function computeTerm(spec: TermSpec, from: Moment, context: TermContext): TermResult {
  const refusal = checkSpec(spec);
  if (refusal !== undefined) return failure('TERM_INVALID', refusal);
  return spec.unit === 'hours' ? hourTerm(spec, from, context) : dayTerm(spec, from, context);
}

function hourTerm(spec: TermSpec, from: Moment, context: TermContext): TermResult {
  if (from.kind === 'date') {
    return failure('TERM_FROM_DATE_ONLY', 'a term in hours needs the instant of the event');
  }
  const due = from.epochMs + (spec.direction === 'before' ? -1 : 1) * spec.length * HOUR_MS;
  const { zone } = context;
  if (!zone.covers(from.epochMs) || !zone.covers(due)) return notCovered(context);
  const dueDay = zone.dayOf(due);
  const day = { nominalDay: dueDay, dueDay };
  return new DueTerm(due, day, () => writeHourLedger(spec, from, due, zone));
}

function dayTerm(spec: TermSpec, from: Moment, context: TermContext): TermResult {
  const { calendar, zone } = context;
  if (from.kind === 'instant' && !zone.covers(from.epochMs)) return notCovered(context);
  const eventDay = from.kind === 'instant' ? zone.dayOf(from.epochMs) : from.day;
  if (!Number.isSafeInteger(eventDay)) {
    return failure('TERM_INVALID', 'the day of the event is not an epoch day');
  }
  const count: DayCount | undefined = countDays(spec, eventDay, calendar);
  if (
    count === undefined ||
    !(count.dueDay >= zone.coverage.from && count.dueDay <= zone.coverage.to)
  ) {
    return notCovered(context);
  }
  const due = zone.endOfDay(count.dueDay);
  return new DueTerm(due, count, () => writeDayLedger(spec, from, eventDay, count, context));
}

function checkSpec({ length, unit, direction, countEventDay }: TermSpec): string | undefined {
  if (!(Number.isInteger(length) && length >= 1 && length <= MAX_LENGTH)) {
    return 'the length of a term is a whole number of at least 1';
  }
  if (!TERM_UNITS.includes(unit)) return `the unit of a term is one of ${TERM_UNITS.join(', ')}`;
  if (unit === 'months' && (direction === 'before' || countEventDay === true)) {
    return 'a term in months is counted forward from the number of the event day';
  }
  return undefined;
}

function notCovered({ calendar, zone }: TermContext): TermResult {
  return failure(
    'CALENDAR_NOT_COVERED',
    `the term leaves the years covered by calendar \`${calendar.id}\` or zone \`${zone.name}\``,
  );
}

function failure(code: TermErrorCode, message: string): TermResult {
  return { ok: false, code, message };
}
