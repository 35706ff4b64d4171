import type { Law } from './law';

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

/** The laws that the states of a machine put to an event type. */
export function lawsOn(state: StateWithActs, type: string): readonly Law[] {
  const acts = (state.on as Readonly<Record<string, unknown>> | undefined)?.[type];
  const own = (acts === undefined ? [] : [acts].flat()).flatMap((act) => {
    const { guard } = act as { guard?: { type: string; params: unknown } };
    return guard?.type === 'satisfies' ? [guard.params as Law] : [];
  });
  const below = Object.values(state.states ?? {}).flatMap((child) =>
    lawsOn(child as StateWithActs, type),
  );
  return [...new Set([...own, ...below])];
}
