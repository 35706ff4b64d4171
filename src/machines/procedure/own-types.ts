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

/** The laws that the states of a machine put to each event type, in the order in which they are written. */
export function lawsByType(state: StateWithActs): ReadonlyMap<string, ReadonlySet<Law>> {
  const laws = new Map<string, Set<Law>>();
  const read = ({ on = {}, states = {} }: StateWithActs) => {
    for (const [type, acts] of Object.entries(on)) {
      for (const { guard } of [acts].flat() as { guard?: { type: string; params: unknown } }[]) {
        if (guard?.type !== 'satisfies') continue;
        const known = laws.get(type);
        if (known === undefined) laws.set(type, new Set([guard.params as Law]));
        else known.add(guard.params as Law);
      }
    }
    for (const child of Object.values(states)) read(child as StateWithActs);
  };
  read(state);
  return laws;
}
