import { type AnyStateMachine, StateMachine } from 'xstate';
import type { Law } from '../../../src/machines/index';

/** A transition as it is written in the configuration of a machine. */
export interface WrittenAct {
  target?: string;
  guard: { type: string; params: Partial<Record<keyof Law, unknown>> & { rules?: string[] } };
  meta: unknown;
}

/** A state as it is written in the configuration of a machine. */
export interface WrittenState {
  type?: string;
  initial?: string;
  tags?: string[];
  meta?: { stable?: boolean; opens?: string[]; closes?: string[] };
  on?: Record<string, WrittenAct | WrittenAct[]>;
  states?: Record<string, WrittenState>;
}

/** A machine with something wrong in it, made from the configuration of the real one. */
export function broken(
  machine: AnyStateMachine,
  edit: (config: WrittenState) => void,
): AnyStateMachine {
  const { context, ...rest } = machine.config;
  const copy = structuredClone(rest);
  edit(copy as unknown as WrittenState);
  const config = { ...copy, context };
  return new StateMachine(config as never, machine.implementations as never) as AnyStateMachine;
}

/** The state at a path, such as `legal.live.inForce`. */
export function stateAt(config: WrittenState, path: string): WrittenState {
  const found = path
    .split('.')
    .reduce<WrittenState | undefined>((state, key) => state?.states?.[key], config);
  if (found === undefined) throw new Error(`no state ${path}`);
  return found;
}

/** The acts of a state on an event type, in order. */
export function actsAt(config: WrittenState, path: string, type: string): WrittenAct[] {
  const acts = stateAt(config, path).on?.[type];
  if (acts === undefined) throw new Error(`${path} has no act on ${type}`);
  return [acts].flat();
}

/** Every act of a machine on an event type, wherever it is written. */
export function everyAct(config: WrittenState, type: string): WrittenAct[] {
  const own = config.on?.[type];
  const below = Object.values(config.states ?? {}).flatMap((state) => everyAct(state, type));
  return [...(own === undefined ? [] : [own].flat()), ...below].filter(
    ({ guard }) => guard.type !== 'isEvidence',
  );
}
