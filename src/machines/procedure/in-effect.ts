import type { LogEvent } from '../../events/index';

/** The events that no other one corrects. */
export function inEffect(events: readonly LogEvent[]): readonly LogEvent[] {
  if (events.every(({ supersedes }) => supersedes === undefined)) return events;
  const corrected = new Set(events.map(({ supersedes }) => supersedes));
  return events.filter(({ id }) => !corrected.has(id));
}
