import type { AnyMachineSnapshot, AnyStateMachine } from 'xstate';
import type { LogEvent } from '../../src/events/index';
import { readLog } from '../../src/events/index';
import {
  initialSnapshot,
  MACHINES,
  type MachineContext,
  type MachineInput,
  type Step,
  step,
} from '../../src/machines/index';

export const machines = MACHINES;

/** An event in short: type, instant in Mexico City, references, payload, organ. */
export interface Short {
  readonly type: string;
  readonly at?: string;
  readonly id?: string;
  readonly by?: string;
  readonly refs?: Readonly<Record<string, string>>;
  readonly data?: Readonly<Record<string, unknown>>;
}

let counter = 0;

/** The event as the log reader gives it. */
export function event({ type, at, id, by, refs, data }: Short): LogEvent {
  counter++;
  const line = {
    id: id ?? `x${counter}`,
    type,
    occurredAt: at ?? '2016-03-19T00:00:00-06:00',
    actor: { organ: by ?? 'CEN' },
    refs: refs ?? {},
    ...(data === undefined ? {} : { data }),
  };
  const { events, problems } = readLog([JSON.stringify(line)]);
  const read = events[0];
  if (read === undefined || problems.length > 0) {
    throw new Error(`not an event: ${JSON.stringify({ line, problems })}`);
  }
  return read;
}

/** Events one hour apart, from an instant on. */
export function hourly(events: readonly Short[], from = '2016-03-18T22:00:00-06:00'): LogEvent[] {
  const start = Date.parse(from);
  return events.map((short, at) => {
    const instant = new Date(start + at * 3_600_000).toISOString().replace('.000Z', 'Z');
    return event({ at: instant, id: `e${at + 1}`, ...short });
  });
}

export interface Run {
  readonly snapshot: AnyMachineSnapshot;
  readonly steps: readonly Step<AnyStateMachine>[];
}

/** Drives a machine over events. */
export function run(
  machine: AnyStateMachine,
  events: readonly LogEvent[],
  input?: MachineInput,
  from?: AnyMachineSnapshot,
): Run {
  let snapshot: AnyMachineSnapshot = from ?? initialSnapshot(machine, input);
  const steps = events.map((sent) => {
    const taken = step(machine, snapshot, sent);
    snapshot = taken.snapshot as AnyMachineSnapshot;
    return taken;
  });
  return { snapshot, steps };
}

export const statesIn = (snapshot: AnyMachineSnapshot) => JSON.stringify(snapshot.value);
export const contextOf = (snapshot: AnyMachineSnapshot) => snapshot.context as MachineContext;
export const isProtective = (snapshot: AnyMachineSnapshot) => snapshot.hasTag('protective');

export const SEATS = ['SEGOB', 'PGR', 'SSP', 'SRE', 'CNDH', 'CC-1', 'CC-2', 'CC-3', 'CC-4'];

export const present = (count: number) =>
  SEATS.slice(0, count).map((seat) => ({ seat, mode: 'in-person' }));

export const ballots = (inFavour: number, against: number, abstain = 0) =>
  SEATS.slice(0, inFavour + against + abstain).map((seat, at) => ({
    seat,
    vote: at < inFavour ? 'for' : at < inFavour + against ? 'against' : 'abstain',
  }));

/** A session of the Junta that decides one case, from its opening to the decision. */
export function sessionDeciding(options: {
  readonly session: string;
  readonly case: string;
  readonly kind: string;
  readonly decision: string;
  readonly present?: number;
  readonly votes?: readonly unknown[];
  readonly castingVote?: string;
}): readonly Short[] {
  const attending = options.present ?? 9;
  const refs = { session: options.session, case: options.case };
  return [
    {
      type: 'junta.session-opened',
      by: 'SE',
      refs: { session: options.session },
      data: { attendance: present(attending), presiding: 'SEGOB', quorumDeclared: true },
    },
    {
      type: 'junta.case-opened',
      by: 'JG-P',
      refs,
      data: { informationProvidedAt: '2016-01-01T00:00:00Z', personPresent: 'in-person' },
    },
    {
      type: 'junta.vote-held',
      id: `vote-${options.decision}`,
      by: 'SE',
      refs,
      data: {
        matter: options.kind,
        votes: options.votes ?? ballots(attending, 0),
        ...(options.castingVote === undefined ? {} : { castingVote: options.castingVote }),
      },
    },
    {
      type: 'junta.decision-adopted',
      by: 'JG',
      refs: { ...refs, decision: options.decision },
      data: { kind: options.kind, voteRef: `vote-${options.decision}` },
    },
  ];
}
