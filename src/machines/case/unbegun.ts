import type { AnyMachineSnapshot, AnyStateMachine } from 'xstate';
import type { LogEvent } from '../../events/index';
import type { Profile } from '../../rules/index';

/** Where a machine that a case has not begun stands after the events of a history. */
interface Standing {
  readonly machine: AnyStateMachine;
  readonly profile: Profile;
  readonly mode: string;
  /** The case that it was brought forward in; a case may learn its id late. */
  readonly caseId: string | undefined;
  readonly history: readonly LogEvent[];
  readonly snapshot: AnyMachineSnapshot;
}

/**
 * What the histories of one case share: by the key of a machine, where it last stood. Without it, each
 * step would bring every machine that could begin forward from the first event of the case.
 */
type Standings = Map<string, Standing>;

/** No case of a person comes near; who names ever other ids in acts that are refused fills no memory. */
const MOST_STANDINGS = 200;

const ofHistory = new WeakMap<readonly LogEvent[], Standings>();

function standingsOf(history: readonly LogEvent[]): Standings {
  let known = ofHistory.get(history);
  if (known === undefined) {
    known = new Map();
    ofHistory.set(history, known);
  }
  return known;
}

/** A history that goes on from another one goes on from what was worked out for it. */
export function goesOnFrom(earlier: readonly LogEvent[], later: readonly LogEvent[]): void {
  ofHistory.set(later, standingsOf(earlier));
}

/**
 * Where a machine last stood on a history that this one begins with; `undefined` where that is not
 * known. Two cases may go on from one in two ways: what stands for the other way does not count.
 */
export function lastStanding(
  key: string,
  of: Omit<Standing, 'snapshot'>,
): Pick<Standing, 'history' | 'snapshot'> | undefined {
  const known = standingsOf(of.history).get(key);
  const isOfThis =
    known !== undefined &&
    known.machine === of.machine &&
    known.profile === of.profile &&
    known.mode === of.mode &&
    known.caseId === of.caseId &&
    known.history.length <= of.history.length &&
    known.history.every((event, at) => event === of.history[at]);
  return isOfThis ? known : undefined;
}

/** Keeps where a machine stands, in the place of what was kept before. */
export function keepStanding(key: string, standing: Standing): void {
  const standings = standingsOf(standing.history);
  if (standings.size >= MOST_STANDINGS) standings.clear();
  standings.set(key, standing);
}
