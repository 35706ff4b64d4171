import type { AnyStateMachine } from 'xstate';

/** A procedure as data: all of a machine but the function that begins its context. */
export type WrittenProcedure = Readonly<Record<string, unknown>>;

/** A machine as it is written in `rules/procedures/`: plain JSON, its keys in the order of its config. */
export function writtenProcedure({ config }: Pick<AnyStateMachine, 'config'>): WrittenProcedure {
  const { context: _context, ...rest } = config;
  return JSON.parse(JSON.stringify(rest));
}
