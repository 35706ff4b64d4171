import {
  type Moment,
  type TermResult,
  type TermSpec,
  type TermWindow,
  termWindow,
  type Zone,
} from '../../calendar/index';
import { READINGS, type Reading } from '../../core/index';
import type { CalendarPolicy } from '../calendar-policy';
import { atLeastOf, atMostOf, type Bounds } from '../evaluate/bounds';
import type { RuleTerm } from '../format/term';

type Quantity = number | Bounds;

/** The ends of a term under one reading: on time up to `strict`, disputed up to `lenient`. */
export interface Limit {
  readonly strict: Quantity;
  readonly lenient: Quantity;
}

export interface LimitError {
  readonly code: string;
}

/** The limits of a term from one start under every reading. */
export interface LimitsByReading {
  readonly byReading: Readonly<Record<Reading, Limit | LimitError>>;
  /** Up to this instant an act is on time whatever the reading; never where one of them has no limit. */
  readonly onTimeUntil: number;
}

/** Some eleven years of starts for one term: past it the count begins anew. */
const DAYS_KEPT = 4_096;

/**
 * The limits of one term in hours, days or months. A start known only by its day gives an hour term
 * two ends: an act is on time before the first and late after the second. A term of no hours ends
 * at the moment it is counted from: "in place when the person is back".
 *
 * A term in days is counted once for each civil day on which it starts: nothing else moves its end.
 */
export class TermLimits {
  readonly #term: RuleTerm;
  #policy: CalendarPolicy | undefined;
  #length = Number.NaN;
  #byDay: ByDay = new Map();

  constructor(term: RuleTerm) {
    this.#term = term;
  }

  of(
    length: number,
    start: Quantity,
    policy: CalendarPolicy,
    reading: Reading,
  ): Limit | LimitError {
    const unit = this.#term.unit;
    if (unit === 'next-session' || unit === 'immediately') return { code: 'TERM_INVALID' };
    if (length === 0 && unit === 'hours') return { strict: start, lenient: start };
    const known = this.fromDayOf(length, start, policy);
    return known === undefined
      ? countedLimit(this.#term, length, start, policy, reading)
      : known.byReading[reading];
  }

  /** The limits of a term in days or months from a known instant; of any other it gives nothing. */
  fromDayOf(length: number, start: Quantity, policy: CalendarPolicy): LimitsByReading | undefined {
    const term = this.#term;
    const { unit } = term;
    if (unit === 'hours' || unit === 'immediately' || unit === 'next-session') return undefined;
    if (typeof start !== 'number' || !policy.zone.covers(start)) return undefined;
    if (policy !== this.#policy || length !== this.#length) {
      this.#policy = policy;
      this.#length = length;
      this.#byDay = limitsByDay(term, length, policy);
    }
    const day = policy.zone.dayOf(start);
    let limits = this.#byDay.get(day);
    if (limits === undefined) {
      limits = countedLimits(term, length, start, policy);
      if (this.#byDay.size >= DAYS_KEPT) this.#byDay.clear();
      this.#byDay.set(day, limits);
    }
    return limits;
  }
}

type ByDay = Map<number, LimitsByReading>;

const counted = new WeakMap<CalendarPolicy, Map<string, ByDay>>();

/** Terms of one length, unit and burden have the same limits, whatever rule they are of. */
function limitsByDay(
  { unit, direction, runsAgainst, officeGrace }: RuleTerm,
  length: number,
  policy: CalendarPolicy,
): ByDay {
  let ofPolicy = counted.get(policy);
  if (ofPolicy === undefined) {
    ofPolicy = new Map();
    counted.set(policy, ofPolicy);
  }
  const key = [length, unit, direction, runsAgainst, officeGrace].join(' ');
  let byDay = ofPolicy.get(key);
  if (byDay === undefined) {
    byDay = new Map();
    ofPolicy.set(key, byDay);
  }
  return byDay;
}

function countedLimits(
  term: RuleTerm,
  length: number,
  start: number,
  policy: CalendarPolicy,
): LimitsByReading {
  const byReading = Object.fromEntries(
    READINGS.map((reading) => [reading, countedLimit(term, length, start, policy, reading)]),
  ) as Record<Reading, Limit | LimitError>;
  const ends = READINGS.map((reading) => {
    const limit = byReading[reading];
    return 'code' in limit ? Number.NEGATIVE_INFINITY : atLeastOf(limit.strict);
  });
  return { byReading, onTimeUntil: Math.min(...ends) };
}

function countedLimit(
  term: RuleTerm,
  length: number,
  start: Quantity,
  policy: CalendarPolicy,
  reading: Reading,
): Limit | LimitError {
  const early = windowFrom(term, length, atLeastOf(start), policy, reading);
  const late =
    atLeastOf(start) === atMostOf(start)
      ? early
      : windowFrom(term, length, atMostOf(start), policy, reading);
  const strict = between(early.strict, late.strict);
  const lenient = between(early.lenient, late.lenient);
  if ('code' in strict) return strict;
  if ('code' in lenient) return lenient;
  return { strict: strict.due, lenient: lenient.due };
}

/** The two ends of a term from one instant; `start` in epoch milliseconds. */
export function windowFrom(
  term: RuleTerm,
  length: number,
  start: number,
  policy: CalendarPolicy,
  reading: Reading,
): TermWindow {
  const unit = term.unit as TermSpec['unit'];
  const spec: TermSpec = { length, unit, direction: term.direction ?? 'after' };
  return termWindow(spec, momentAt(start, policy.zone, unit), {
    zone: policy.zone,
    lists: policy.lists,
    union: policy.union,
    burden: term.runsAgainst,
    reading,
    ...(term.officeGrace === true ? { officeGrace: true } : {}),
  });
}

function momentAt(epochMs: number, zone: Zone, unit: RuleTerm['unit']): Moment {
  if (unit === 'hours' || !zone.covers(epochMs)) return { kind: 'instant', epochMs };
  return { kind: 'date', day: zone.dayOf(epochMs) };
}

function between(early: TermResult, late: TermResult): { due: Quantity } | LimitError {
  if (!early.ok) return { code: early.code };
  if (!late.ok) return { code: late.code };
  return { due: early.due === late.due ? early.due : { atLeast: early.due, atMost: late.due } };
}
