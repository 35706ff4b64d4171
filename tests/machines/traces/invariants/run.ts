import type { LogEvent } from '../../../../src/events/index';
import { openCase, type ProtectionCase, step } from '../../../../src/machines/index';

/** An act that a case took, and the measures in force before and after it. */
export interface Taken {
  readonly event: LogEvent;
  readonly before: ReadonlySet<string>;
  readonly after: ReadonlySet<string>;
}

/** A history put before a case, and what the case took of it. */
export interface Run {
  readonly taken: readonly Taken[];
  /** The acts taken, in order. */
  readonly history: readonly LogEvent[];
  readonly last: ProtectionCase;
}

/** Keys of the measures that protect. */
export const inForce = ({ actors }: ProtectionCase): ReadonlySet<string> =>
  new Set(
    actors.flatMap(({ role, subject, snapshot }) =>
      role === 'measure' && snapshot.hasTag('protective') ? [subject.measure ?? ''] : [],
    ),
  );

export function runOf(events: readonly LogEvent[], start: ProtectionCase = openCase()): Run {
  let current = start;
  const taken: Taken[] = [];
  for (const event of events) {
    const { case: next, outcome } = step(current, event, { obligations: false });
    if (outcome !== 'applied') continue;
    taken.push({ event, before: inForce(current), after: inForce(next) });
    current = next;
  }
  return { taken, history: current.history, last: current };
}

/** What a run must keep: nothing, or what went wrong in Spanish. */
export type Check = (run: Run) => string | undefined;

/** The acts of a type taken before an act, the latest last. */
export const earlier = (
  { history }: Run,
  event: LogEvent,
  type: string,
  is: (past: LogEvent) => boolean = () => true,
): readonly LogEvent[] =>
  history.slice(0, history.indexOf(event)).filter((past) => past.type === type && is(past));

/** The first act of a type of which something is not so. */
export function unless(
  run: Run,
  type: string | RegExp,
  holds: (event: LogEvent, taken: Taken) => boolean,
  wrong: string,
): string | undefined {
  const isOfType = (event: LogEvent) =>
    typeof type === 'string' ? event.type === type : type.test(event.type);
  const broken = run.taken.find((taken) => isOfType(taken.event) && !holds(taken.event, taken));
  return broken === undefined ? undefined : `${wrong} (${broken.event.id})`;
}

export const ofMeasure =
  (measure: string | undefined) =>
  ({ refs }: LogEvent): boolean =>
    refs.measure === measure;

export const isPerson = ({ actor }: LogEvent): boolean =>
  actor.organ === 'BEN' || actor.organ === 'BP';
