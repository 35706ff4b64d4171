import { READINGS, type Reading } from '../../core/index';
import type { CalendarPolicy } from '../calendar-policy';
import { atLeastOf, atMostOf, type Bounds } from '../evaluate/bounds';
import type { LastDay } from '../format/fact';
import { TermLimits } from './limit';

type Moment = number | Bounds | undefined;

interface LastDayAnswer {
  readonly byReading: Readonly<Record<Reading, Moment>>;
  /** The readings do not agree on it. */
  readonly isDisputed: boolean;
}

/** Last days of terms under every reading, by the calendars of one policy. */
export class LastDays {
  readonly #policy: CalendarPolicy;

  constructor(policy: CalendarPolicy) {
    this.#policy = policy;
  }

  of(term: LastDay, length: number, from: number | Bounds): LastDayAnswer {
    const byReading = {} as Record<Reading, Moment>;
    for (const reading of READINGS) {
      byReading[reading] = lastDayOf(term, length, from, this.#policy, reading);
    }
    const isDisputed = READINGS.some(
      (reading) => !sameMoment(byReading[reading], byReading['pro-persona']),
    );
    return { byReading, isDisputed };
  }
}

const limits = new WeakMap<LastDay, TermLimits>();

function limitsOf(declared: LastDay): TermLimits {
  let known = limits.get(declared);
  if (known === undefined) {
    const { unit, runsAgainst } = declared;
    known = new TermLimits({ unit, runsAgainst, from: 'event' });
    limits.set(declared, known);
  }
  return known;
}

/** An edge of the last day of a term under one reading, or the instant at which hours run out. */
function lastDayOf(
  declared: LastDay,
  length: number,
  from: number | Bounds,
  policy: CalendarPolicy,
  reading: Reading,
): Moment {
  const { unit, end } = declared;
  const limit = limitsOf(declared).of(length, from, policy, reading);
  if ('code' in limit) return undefined;
  const { zone } = policy;
  const edge = (due: number) => {
    if (unit === 'hours') return due;
    const day = zone.dayOf(due);
    return end === true ? zone.endOfDay(day) : zone.startOfDay(day);
  };
  const atLeast = edge(atLeastOf(limit.strict));
  const atMost = edge(atMostOf(limit.lenient));
  return atLeast === atMost ? atLeast : { atLeast, atMost };
}

const sameMoment = (one: Moment, other: Moment): boolean =>
  one === undefined || other === undefined
    ? one === other
    : atLeastOf(one) === atLeastOf(other) && atMostOf(one) === atMostOf(other);
