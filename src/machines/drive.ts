import { type AnyStateMachine, type SnapshotFrom, StateMachine } from 'xstate';
import { ProtocolError } from '../core/index';
import type { LogEvent, ProtocolEvent } from '../events/index';
import { isProtectionCase, type ProtectionCase } from './case/protection-case';
import { type CaseStep, stepCase } from './case/step-case';
import { type Step, type StepOptions, stepMachine } from './step/step';

/**
 * Takes one event in a case: the case that follows, what became of the event, which duties it began
 * and ended, which rules it breaks. Pure: the case given is not changed. Takes an event as read from
 * a log or as written in one, and never throws for what it holds.
 */
export function step(
  current: ProtectionCase,
  event: LogEvent | ProtocolEvent,
  options?: StepOptions,
): CaseStep;
/**
 * Takes one event in a single machine, for those who drive one procedure on its own.
 *
 * @throws ProtocolError `STEP_INPUT` where the first argument is neither a case nor a machine.
 */
export function step<M extends AnyStateMachine>(
  machine: M,
  snapshot: SnapshotFrom<M>,
  event: LogEvent | ProtocolEvent,
  options?: StepOptions,
): Step<M>;
export function step<M extends AnyStateMachine>(
  driven: M | ProtectionCase,
  second: unknown,
  third?: unknown,
  fourth?: StepOptions,
): Step<M> | CaseStep {
  if (isProtectionCase(driven)) {
    return stepCase(driven, second as LogEvent, third as StepOptions | undefined);
  }
  if (!(driven instanceof StateMachine)) {
    throw new ProtocolError(
      'STEP_INPUT',
      '`step` takes a case, or a machine and its snapshot',
      'open a case with `openCase`, or take a stored one up with `restoreCase`',
    );
  }
  return stepMachine(driven as unknown as M, second as SnapshotFrom<M>, third as LogEvent, fourth);
}
