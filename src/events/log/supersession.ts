import type { LogEvent } from './log-event';
import type { LogDefect } from './parsed-log';

/** What the corrections of a log come to. */
export interface Supersession {
  /** Ids of the events that another one corrects. */
  readonly removed: ReadonlySet<string>;
  readonly defects: readonly LogDefect[];
}

/**
 * Follows `supersedes` through a log. Chains are followed to their end; the links of a circle
 * remove nothing. An event of unknown type changes nothing, so it corrects nothing. `unreadable`
 * holds ids of lines that are no events but were named: to correct one of them is no defect.
 */
export function resolveSupersession(
  byId: ReadonlyMap<string, LogEvent>,
  unreadable: ReadonlySet<string>,
): Supersession {
  const targetOf = (event: LogEvent): LogEvent | undefined =>
    event.known && event.supersedes !== undefined ? byId.get(event.supersedes) : undefined;
  const circles = findCircles(byId, targetOf);
  const circular = new Set(circles.flat());
  const defects: LogDefect[] = circles.map((circle) => defectOf('supersedes-cycle', circle));
  const corrections = new Map<string, LogEvent[]>();
  for (const event of byId.values()) {
    if (!event.known || event.supersedes === undefined || circular.has(event)) continue;
    const target = targetOf(event);
    if (target !== undefined) {
      const rivals = corrections.get(target.id);
      if (rivals === undefined) corrections.set(target.id, [event]);
      else rivals.push(event);
    } else if (!unreadable.has(event.supersedes)) {
      defects.push(defectOf('supersedes-unknown', [event]));
    }
  }
  for (const rivals of corrections.values()) {
    if (rivals.length > 1) defects.push(defectOf('supersedes-fork', rivals));
  }
  return { removed: new Set(corrections.keys()), defects };
}

/** The circles of a graph in which each event points to at most one other. */
function findCircles(
  byId: ReadonlyMap<string, LogEvent>,
  targetOf: (event: LogEvent) => LogEvent | undefined,
): LogEvent[][] {
  const circles: LogEvent[][] = [];
  const settled = new Set<LogEvent>();
  for (const start of byId.values()) {
    if (start.supersedes === undefined) continue;
    const path = new Set<LogEvent>();
    let event: LogEvent | undefined = start;
    while (event !== undefined && !settled.has(event) && !path.has(event)) {
      path.add(event);
      event = targetOf(event);
    }
    if (event !== undefined && path.has(event)) {
      const walked = [...path];
      circles.push(walked.slice(walked.indexOf(event)).sort((a, b) => a.line - b.line));
    }
    for (const seen of path) settled.add(seen);
  }
  return circles;
}

function defectOf(code: LogDefect['code'], events: readonly LogEvent[]): LogDefect {
  return {
    code,
    events: events.map(({ id }) => id),
    lines: events.map(({ line }) => line),
    refs: events[0]?.refs ?? {},
  };
}
