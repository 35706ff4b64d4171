import type { LogEvent } from '../../../events/index';
import { openCase, step } from '../../../machines/index';
import { statesIn } from '../procedures/flatten';
import type { PackSide } from '../side';

/** An open case that stands where the new procedure has no place for it. */
export interface StrandedCase {
  readonly case: string;
  /** What the procedure is about, where it is one of several: `measure:M-1`. */
  readonly actor: string;
  readonly procedure: string;
  readonly state: string;
  readonly description: string;
  readonly log?: number;
}

const IS_PROCEDURE = /^procedures\/(.+)\.json$/;

/** States that the old procedures have and the new ones no longer do, by procedure. */
function lostStates(
  old: PackSide,
  now: PackSide,
): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const lost = new Map<string, ReadonlyMap<string, string>>();
  for (const [path, before] of old.others) {
    const name = IS_PROCEDURE.exec(path)?.[1];
    const after = now.others.get(path);
    if (name === undefined || after === undefined) continue;
    const kept = statesIn(after);
    const gone = [...statesIn(before)].filter(([state]) => !kept.has(state));
    if (gone.length > 0)
      lost.set(name, new Map(gone.map(([state, { description }]) => [state, description])));
  }
  return lost;
}

/** Cases whose events lead, by the procedures of the library, to a state that is to go. */
export function strandedCases(
  logs: readonly (readonly LogEvent[])[],
  old: PackSide,
  now: PackSide,
): readonly StrandedCase[] {
  const lost = lostStates(old, now);
  if (lost.size === 0 || old.profile === undefined) return [];
  const { profile } = old;
  return logs.flatMap((events, place) =>
    [...byCase(events)].flatMap(([id, own]) => {
      let current = openCase(profile, { mode: 'audit', case: id });
      for (const event of own) current = step(current, event).case;
      return current.actors.flatMap(({ key, role, snapshot }) => {
        const gone = lost.get(role);
        if (gone === undefined || snapshot.status !== 'active') return [];
        return pathsOf(snapshot.value)
          .filter((state) => gone.has(state))
          .map((state) => ({
            case: id,
            actor: key,
            procedure: role,
            state,
            description: gone.get(state) ?? '',
            ...(logs.length > 1 ? { log: place + 1 } : {}),
          }));
      });
    }),
  );
}

function byCase(events: readonly LogEvent[]): ReadonlyMap<string, readonly LogEvent[]> {
  const cases = new Map<string, LogEvent[]>();
  for (const event of events) {
    const { case: id } = event.refs;
    if (id === undefined) continue;
    const own = cases.get(id);
    if (own === undefined) cases.set(id, [event]);
    else own.push(event);
  }
  return cases;
}

/** Every state in a snapshot, from the outermost in. */
function pathsOf(value: unknown, prefix = ''): readonly string[] {
  const join = (key: string) => (prefix === '' ? key : `${prefix}.${key}`);
  if (typeof value === 'string') return [join(value)];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, below]) => [join(key), ...pathsOf(below, join(key))]);
}
