import { parseInstant } from '../../../core/index';
import type { ProtocolEvent } from '../../../events/index';
import { initialSnapshot, type MACHINES, type Step, step } from '../../../machines/index';

export type Machine = (typeof MACHINES)[number];

/** A procedure on its way: where it stands, what brought it there, and the way back. */
export interface CaseWalk {
  readonly machine: Machine;
  readonly snapshot: Step<Machine>['snapshot'];
  /** The acts taken, in order. */
  readonly log: readonly ProtocolEvent[];
  /** The walk before its last act. */
  readonly before: CaseWalk | undefined;
}

/** A procedure in which nothing has happened yet. */
export function beginWalk(machine: Machine): CaseWalk {
  return { machine, snapshot: initialSnapshot(machine), log: [], before: undefined };
}

/** What came of an act, and the walk that follows; the same one where the act was not taken. */
export interface WalkStep {
  readonly walk: CaseWalk;
  readonly taken: Step<Machine>;
}

/** Takes an act with the very function that drives a case. */
export function takeAct(walk: CaseWalk, event: ProtocolEvent): WalkStep {
  const taken = step(walk.machine, walk.snapshot, event);
  if (taken.outcome !== 'applied') return { walk, taken };
  const log = [...walk.log, event];
  return {
    walk: { machine: walk.machine, snapshot: taken.snapshot, log, before: walk },
    taken,
  };
}

/** An id that no act of the walk has. */
export const nextId = ({ log }: CaseWalk): string => `e-${log.length + 1}`;

/** Instant of the latest act, in epoch milliseconds. */
export function lastInstant({ log }: CaseWalk): number | undefined {
  const instants = log.flatMap(({ occurredAt }) => parseInstant(occurredAt)?.epochMs ?? []);
  return instants.length === 0 ? undefined : Math.max(...instants);
}
