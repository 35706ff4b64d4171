import type { Verdict } from '../../core/index';
import { atLeastOf, atMostOf, type Bounds } from '../evaluate/bounds';
import type { Limit } from './limit';

type Quantity = number | Bounds;

/** On time, disputed between the two ends, late, or unknown: limits are inclusive (A27). */
export type Timeliness = 'on-time' | 'disputed' | 'late' | 'unknown';

/** How an act stands to a limit; unknown where some possible moment says otherwise. */
export function timelinessOf(act: Quantity, limit: Limit): Timeliness {
  if (atMostOf(act) <= atLeastOf(limit.strict)) return 'on-time';
  if (atLeastOf(act) > atMostOf(limit.lenient)) return 'late';
  const surelyPastStrict = atLeastOf(act) > atMostOf(limit.strict);
  const surelyWithinLenient = atMostOf(act) <= atLeastOf(limit.lenient);
  return surelyPastStrict && surelyWithinLenient ? 'disputed' : 'unknown';
}

/**
 * What the absence of an act means. The absence is a fact only up to `knownThrough`; the term runs
 * until the limit, whoever is looking (D6).
 */
export function absenceOf(
  limit: Limit,
  knownThrough: number,
  asOf: number,
  missed: Verdict,
): Verdict {
  if (asOf <= atMostOf(limit.strict)) return 'pending';
  if (knownThrough >= atMostOf(limit.lenient) && asOf > atMostOf(limit.lenient)) return missed;
  return knownThrough >= atMostOf(limit.strict) ? 'contestable' : 'indeterminate';
}
