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

/** By history, the latest event put before the judge with it. */
const latest = new WeakMap<
  readonly LogEvent[],
  { readonly sent: LogEvent; readonly trial: Trial }
>();

/**
 * The history and the event on one bench. The host's record is taken to be complete up to the
 * latest of them: what it does not hold by then did not happen. Kept until another event is tried, so
 * that the guards of one step share it.
 */
export function trialOf(
  profile: Profile,
  history: readonly LogEvent[],
  event: LogEvent,
): Trial | undefined {
  const known = latest.get(history);
  if (known?.sent === event && known.trial.profile === profile) return known.trial;
  const bench = benchOver(profile, history.includes(event) ? history : [...history, event]);
  const placed = bench.env.history.byId(event.id);
  if (placed === undefined) return undefined;
  const trial: Trial = { profile, bench, event: placed, outcomes: new Map() };
  latest.set(history, { sent: event, trial });
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
