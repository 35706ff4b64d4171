import type { Place } from './place';
import type { WrittenAct, WrittenRoot, WrittenState } from './procedure-schema';

/** A state of a written procedure, the whole of it included, and where it is written. */
export interface StateInPlace {
  readonly state: WrittenState | WrittenRoot;
  /** Keys of the states that lead to it. */
  readonly path: readonly string[];
  readonly place: Place;
}

/** An act of a state, and where it is written. */
export interface ActInPlace {
  readonly type: string;
  readonly act: WrittenAct;
  readonly place: Place;
}

/** Every state, parents before children, in the order in which they are written. */
export function everyState(
  state: WrittenState | WrittenRoot,
  path: readonly string[] = [],
): readonly StateInPlace[] {
  const place = path.flatMap((key) => ['states', key]);
  return [
    { state, path, place },
    ...Object.entries(state.states ?? {}).flatMap(([key, child]) =>
      everyState(child, [...path, key]),
    ),
  ];
}

/** Every act of one state. */
export const actsIn = ({ state, place }: StateInPlace): readonly ActInPlace[] =>
  Object.entries(state.on ?? {}).flatMap(([type, written]) =>
    Array.isArray(written)
      ? written.map((act, at) => ({ type, act, place: [...place, 'on', type, at] }))
      : [{ type, act: written, place: [...place, 'on', type] }],
  );
