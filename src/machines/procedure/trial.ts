import type { LogEvent } from '../../events/index';
import { type Bench, type HistoryEvent, openBench, type Profile } from '../../rules/index';
import { inLegalOrder } from './in-effect';
import type { RuleOutcome } from './rule-outcome';

/** An event before the judge, with all that the machine knows at that moment. */
export interface Trial {
  readonly profile: Profile;
  readonly bench: Bench;
  readonly event: HistoryEvent;
  /** Rules already judged on it. */
  readonly outcomes: Map<string, RuleOutcome>;
}

const trials = new WeakMap<readonly LogEvent[], WeakMap<LogEvent, Trial>>();

/**
 * The history and the event on one bench. The host's record is taken to be complete up to the
 * latest of them: what it does not hold by then did not happen. Kept while both are in use, so that
 * the guards of one step share it.
 */
export function trialOf(
  profile: Profile,
  history: readonly LogEvent[],
  event: LogEvent,
): Trial | undefined {
  let ofHistory = trials.get(history);
  if (ofHistory === undefined) {
    ofHistory = new WeakMap();
    trials.set(history, ofHistory);
  }
  const known = ofHistory.get(event);
  if (known?.profile === profile) return known;
  const bench = benchOver(profile, history.includes(event) ? history : [...history, event]);
  const placed = bench.env.history.byId(event.id);
  if (placed === undefined) return undefined;
  const trial: Trial = { profile, bench, event: placed, outcomes: new Map() };
  ofHistory.set(event, trial);
  return trial;
}

/** A bench over events in the order in which they came; corrected ones have no effect. */
export function benchOver(
  profile: Profile,
  events: readonly LogEvent[],
  asOf = events.reduce((last, event) => Math.max(last, event.to), Number.NEGATIVE_INFINITY),
): Bench {
  return openBench(inLegalOrder(events), {
    rules: profile.rules,
    policy: profile.calendars,
    asOf,
    reading: 'pro-persona',
    knownThrough: asOf,
  });
}
