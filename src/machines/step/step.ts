import type { AnyMachineSnapshot, AnyStateMachine, SnapshotFrom } from 'xstate';
import type { LogEvent, ProtocolEvent } from '../../events/index';
import type { FailedGuard } from '../procedure/failed-guard';
import type { MachineContext } from '../procedure/machine-context';
import { type Obligation, openingRules } from '../procedure/obligations';
import { profileOf } from '../procedure/profile-of';
import { readSent } from '../procedure/sent-event';
import { dutyChange } from './duties';
import { OTHER_CASE, type Refusal, refusalOf, unreadable } from './refusal';
import { type StepOutcome, take } from './take';

/** What came of one event: the next snapshot, and what the event did. */
export interface Step<M extends AnyStateMachine> {
  readonly snapshot: SnapshotFrom<M>;
  readonly outcome: StepOutcome;
  /** Duties that the event began. */
  readonly opened: readonly Obligation[];
  /** Duties that it answered, or put an end to. */
  readonly closed: readonly Obligation[];
  /** Rules that it breaks; in `audit` mode the step is taken all the same. */
  readonly failed: readonly FailedGuard[];
  /** Where the event was not taken: why, and what would make it lawful. */
  readonly refusal?: Refusal;
}

/** What `step` may be told. */
export interface StepOptions {
  /** `false` leaves `opened` and `closed` empty and saves working them out. */
  readonly obligations?: boolean;
}

/** Takes one event of a machine. Never throws for what the event holds. */
export function stepMachine<M extends AnyStateMachine>(
  machine: M,
  snapshot: SnapshotFrom<M>,
  sent: LogEvent | ProtocolEvent,
  options: StepOptions = {},
): Step<M> {
  const profile = profileOf(machine);
  const nothing = { opened: [], closed: [], failed: [] };
  const read = readSent(sent, profile);
  if (read.event === undefined) {
    const refusal = unreadable(read.problems);
    return { ...nothing, snapshot, outcome: 'unknown-event', refusal };
  }
  const { event } = read;
  const before = snapshot as AnyMachineSnapshot;
  if (isOfAnotherCase(before.context as MachineContext, event)) {
    return { ...nothing, snapshot, outcome: 'not-enabled', refusal: OTHER_CASE };
  }
  const { snapshot: next, outcome, failed } = take(machine, profile, before, event);
  const duties =
    options.obligations === false || next === before
      ? nothing
      : dutyChange(openingRules(machine), profile, historyOf(before), historyOf(next));
  return {
    snapshot: next as SnapshotFrom<M>,
    outcome,
    opened: duties.opened,
    closed: duties.closed,
    failed,
    ...(outcome === 'applied'
      ? {}
      : { refusal: refusalOf([{ machine, snapshot: before }], profile, event, failed) }),
  };
}

/** A session hears several cases: a case that is before it is shown what is done in the others. */
function isOfAnotherCase({ subject }: MachineContext, { refs }: LogEvent): boolean {
  const isOther =
    subject.case !== undefined && refs.case !== undefined && refs.case !== subject.case;
  return isOther && (subject.session === undefined || refs.session !== subject.session);
}

const historyOf = ({ context }: AnyMachineSnapshot) => (context as MachineContext).history;
