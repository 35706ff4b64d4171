import type { AnyStateMachine } from 'xstate';
import type { LogEvent } from '../../events/index';
import type { Profile } from '../../rules/index';
import { type Obligation, openObligations } from '../procedure/obligations';

export interface DutyChange {
  readonly opened: readonly Obligation[];
  readonly closed: readonly Obligation[];
}

interface Known {
  readonly machine: AnyStateMachine;
  readonly open: readonly Obligation[];
}

const knownAt = new WeakMap<readonly LogEvent[], Known>();

/** Duties that begin, and duties that end, between two histories of a machine. */
export function dutyChange(
  machine: AnyStateMachine,
  profile: Profile,
  before: readonly LogEvent[],
  after: readonly LogEvent[],
): DutyChange {
  const earlier = openAt(machine, profile, before);
  const later = openAt(machine, profile, after);
  const missingIn = (list: readonly Obligation[], other: readonly Obligation[]) => {
    const keys = new Set(other.map(keyOf));
    return list.filter((duty) => !keys.has(keyOf(duty)));
  };
  return { opened: missingIn(later, earlier), closed: missingIn(earlier, later) };
}

/** Kept while the history is in use: what is open after one step is open before the next. */
function openAt(
  machine: AnyStateMachine,
  profile: Profile,
  history: readonly LogEvent[],
): readonly Obligation[] {
  const known = knownAt.get(history);
  if (known?.machine === machine) return known.open;
  const open = openObligations(machine, profile, history);
  knownAt.set(history, { machine, open });
  return open;
}

const keyOf = ({ rule, since, item }: Obligation) => `${rule} ${since} ${item ?? ''}`;
