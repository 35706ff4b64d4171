import type { LogEvent } from '../../events/index';
import type { Phase } from './phase';
import { PhaseTracker } from './phase-tracker';

/** A stretch of time that a case spent in a phase. */
export interface PhaseInterval {
  readonly phase: Phase;
  /** Id of the event that began it. */
  readonly from: string;
  /** `occurredAt` of that event, as written: an instant or a plain date. */
  readonly began: string;
  /** `occurredAt` of the event that began the next phase; missing while the phase lasts. */
  readonly ended?: string;
}

/**
 * The phases of each case of a log, by case id. Events come in order of time, as `ParsedLog.events`
 * has them; those of no case are left out, and so is a case that no act of a phase tells of.
 */
export function phasesOf(
  events: Iterable<LogEvent>,
): ReadonlyMap<string, readonly PhaseInterval[]> {
  const trackers = new Map<string, PhaseTracker>();
  const found = new Map<string, PhaseInterval[]>();
  for (const event of events) {
    const id = event.refs.case;
    if (id === undefined) continue;
    let tracker = trackers.get(id);
    if (tracker === undefined) {
      tracker = new PhaseTracker();
      trackers.set(id, tracker);
    }
    const phase = tracker.take(event);
    const intervals = found.get(id) ?? [];
    const last = intervals.at(-1);
    if (phase === undefined || last?.phase === phase) continue;
    if (last !== undefined) intervals[intervals.length - 1] = { ...last, ended: event.occurredAt };
    intervals.push({ phase, from: event.id, began: event.occurredAt });
    found.set(id, intervals);
  }
  return found;
}

/** The phase in which a case stands after its events, given in order of time. */
export function phaseOf(events: Iterable<LogEvent>): Phase | undefined {
  const tracker = new PhaseTracker();
  let phase: Phase | undefined;
  for (const event of events) phase = tracker.take(event);
  return phase;
}
