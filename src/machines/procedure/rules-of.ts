import type { AnyStateMachine } from 'xstate';
import type { Law } from './law';
import { statesOf } from './states-of';

/** Ids of every rule that a machine names, in its guards and in the duties of its states. */
export function rulesOf(machine: AnyStateMachine): readonly string[] {
  const named = statesOf(machine).flatMap(({ meta, transitions }) => [
    ...(meta?.opens ?? []),
    ...(meta?.closes ?? []),
    ...transitions.flatMap(({ guard }) =>
      guard?.type === 'satisfies' ? (guard.params as Law).rules : [],
    ),
  ]);
  return [...new Set(named)].sort();
}
