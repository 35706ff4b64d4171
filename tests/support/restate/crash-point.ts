/** Whom a crash takes. */
export const VICTIMS = ['service', 'server', 'both'] as const;

/** A moment at which a process is killed. */
export interface CrashPoint {
  readonly handler: 'open' | 'record' | 'warn' | 'deliver' | 'take';
  /** Id of the event that is being recorded. */
  readonly event: string;
  /** `start` and `end` of the handler, `before-` and `after-` a step of its journal. */
  readonly moment: string;
  readonly victim: (typeof VICTIMS)[number];
}

/** The id of a case in which a point is reached. */
export const caseAt = ({ handler, event, moment, victim }: CrashPoint, run: string): string =>
  ['K', run, handler, event, moment, victim].join(':');

/** The point that the id of a case names. */
export function readPoint(id: string): CrashPoint | undefined {
  const [mark, , handler, event = '', moment = '', victim] = id.split(':');
  if (mark !== 'K') return undefined;
  return { handler, event, moment, victim } as CrashPoint;
}

const of = (
  handler: CrashPoint['handler'],
  moments: readonly string[],
  events: readonly string[] = [''],
): readonly CrashPoint[] =>
  moments.flatMap((moment, index) =>
    VICTIMS.map((victim, turn) => ({
      handler,
      moment,
      victim,
      // Each event is hit at some moment, and each moment at some events.
      event: events[(index * VICTIMS.length + turn) % events.length] as string,
    })),
  );

/** The moments of a call: its ends, and both sides of each step that its journal holds. */
export const POINTS: readonly CrashPoint[] = [
  ...of('open', ['start', 'after-open', 'end']),
  ...of(
    'record',
    ['start', 'before-now', 'after-now', 'before-decide', 'after-decide', 'end'],
    ['e1', 'e2', 'e3', 'e4', 'e5', 'e6'],
  ),
  ...of('record', ['before-decide-from-the-log', 'after-decide-from-the-log'], ['e1']),
  ...of('warn', ['start', 'before-now', 'after-now', 'end']),
  ...of('deliver', ['start', 'end']),
  ...of('take', ['start', 'end']),
];
