import type { LogEvent } from '../../events/index';

/** The events that no other one corrects; one that names itself as corrected corrects nothing. */
export function inEffect(events: readonly LogEvent[]): readonly LogEvent[] {
  if (events.every(({ supersedes }) => supersedes === undefined)) return events;
  const corrected = new Set(
    events.flatMap(({ id, supersedes }) => (supersedes === id ? [] : [supersedes])),
  );
  return events.filter(({ id }) => !corrected.has(id));
}
