import type { LogEvent } from '../../events/index';

/** The events that no other one corrects; one that names itself as corrected corrects nothing. */
export function inEffect(events: readonly LogEvent[]): readonly LogEvent[] {
  if (events.every(({ supersedes }) => supersedes === undefined)) return events;
  const corrected = new Set(
    events.flatMap(({ id, supersedes }) => (supersedes === id ? [] : [supersedes])),
  );
  return events.filter(({ id }) => !corrected.has(id));
}

/** The events in effect as a log has them: by the end of their instant, then as they came. */
export function inLegalOrder(events: readonly LogEvent[]): readonly LogEvent[] {
  return [...inEffect(events)].sort((first, second) => first.to - second.to);
}
