import type { LogEvent } from '../../events/index';
import type { Profile } from '../../rules/index';
import { dutiesOpen, type Obligation } from '../procedure/obligations';

export interface DutyChange {
  readonly opened: readonly Obligation[];
  readonly closed: readonly Obligation[];
}

interface Known {
  readonly rules: readonly string[];
  readonly open: readonly Obligation[];
}

const knownAt = new WeakMap<readonly LogEvent[], Known>();

/** Duties of some rules that begin, and duties that end, between two histories. */
export function dutyChange(
  rules: readonly string[],
  profile: Profile,
  before: readonly LogEvent[],
  after: readonly LogEvent[],
): DutyChange {
  const earlier = openAt(rules, profile, before);
  const later = openAt(rules, profile, after);
  const missingIn = (list: readonly Obligation[], other: readonly Obligation[]) => {
    const keys = new Set(other.map(keyOf));
    return list.filter((duty) => !keys.has(keyOf(duty)));
  };
  return { opened: missingIn(later, earlier), closed: missingIn(earlier, later) };
}

/** Kept while the history is in use: what is open after one step is open before the next. */
function openAt(
  rules: readonly string[],
  profile: Profile,
  history: readonly LogEvent[],
): readonly Obligation[] {
  const known = knownAt.get(history);
  if (known?.rules === rules) return known.open;
  const open = dutiesOpen(rules, profile, history);
  knownAt.set(history, { rules, open });
  return open;
}

const keyOf = ({ rule, since, item }: Obligation) => `${rule} ${since} ${item ?? ''}`;
