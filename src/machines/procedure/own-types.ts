/** The part of a state that its acts are written in. */
interface StateWithActs {
  readonly on?: object | undefined;
  readonly states?: Readonly<Record<string, unknown>> | undefined;
}

/** The event types on which the states of a machine act, in the order in which they are written. */
export function ownTypes(state: StateWithActs): readonly string[] {
  const below = Object.values(state.states ?? {}).flatMap((child) =>
    ownTypes(child as StateWithActs),
  );
  return [...new Set([...Object.keys(state.on ?? {}), ...below])];
}
