import type { Zone } from '../../calendar/index';
import type { Reading } from '../../core/index';
import type { Bounds } from '../evaluate/bounds';
import type { RuleTerm } from '../format/term';
import type { HistoryEvent } from '../history/history';
import type { Bench } from './bench';
import type { Duty } from './duty';
import type { Limit, LimitsByReading } from './limit';

const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/**
 * The limit of a duty under a reading, in the time of whoever acted; `undefined` where no calendar says.
 *
 * @param known the limits under every reading, where they were counted already.
 */
export function limitFor(
  bench: Bench,
  duty: Duty,
  length: number,
  start: number | Bounds,
  reading: Reading,
  known: LimitsByReading | undefined,
  act: HistoryEvent | undefined,
): Limit | undefined {
  const limit = limitOfTerm(bench, duty, length, start, reading, known);
  return inOwnTime(limit, duty.term, act, bench.env.zone);
}

/** How many units the term has; of a duty that is due at once, hours until its delay is warned of. */
export function lengthOf({ env }: Bench, { term }: Duty, event: HistoryEvent): number | undefined {
  const source = term.unit === 'immediately' ? term.alertAfter : term.length;
  const length = source === undefined ? undefined : env.parameter(source.parameter, event);
  return typeof length === 'number' ? length : undefined;
}

function limitOfTerm(
  bench: Bench,
  { term, limits }: Duty,
  length: number,
  start: number | Bounds,
  reading: Reading,
  known: LimitsByReading | undefined,
): Limit | undefined {
  if (term.unit === 'immediately') {
    const due = shifted(start, length * HOUR_MS);
    return { strict: due, lenient: due };
  }
  const limit = known?.byReading[reading] ?? limits.of(length, start, bench.policy, reading);
  return 'code' in limit ? undefined : limit;
}

/**
 * The last day of a term of the person ends in the local time that the act was written in, where it
 * ends later there than at the seat of the authority (A27).
 */
function inOwnTime(
  limit: Limit | undefined,
  { runsAgainst, unit }: RuleTerm,
  act: HistoryEvent | undefined,
  zone: Zone,
): Limit | undefined {
  if (limit === undefined || runsAgainst !== 'person' || !isInDays(unit)) return limit;
  if (act?.at.kind !== 'instant') return limit;
  const { offsetMinutes } = act.at;
  const inPlace = (end: number | Bounds): number | Bounds => {
    const later = (seat: number) =>
      Math.max(seat, (zone.dayOf(seat) + 1) * DAY_MS - 1 - offsetMinutes * MINUTE_MS);
    return typeof end === 'number'
      ? later(end)
      : { atLeast: later(end.atLeast), atMost: later(end.atMost) };
  };
  return { strict: inPlace(limit.strict), lenient: inPlace(limit.lenient) };
}

const isInDays = (unit: RuleTerm['unit']): boolean =>
  unit === 'business-days' || unit === 'calendar-days' || unit === 'months';

const shifted = (moment: number | Bounds, by: number): number | Bounds =>
  typeof moment === 'number'
    ? moment + by
    : { atLeast: moment.atLeast + by, atMost: moment.atMost + by };
