import { isScalar, itemsOf, membersOf, type OcelObject } from './read-object';

/** The members of the first version of OCEL, whose events and objects stand by their ids. */
export const FIRST_VERSION = { events: 'ocel:events', objects: 'ocel:objects' } as const;

/** An event of the first version in the shape of the second; its relationships have no qualifier. */
export function eventOfFirst(id: unknown, value: unknown): object {
  const members = membersOf(value);
  const attributes = [...membersOf(members.get('ocel:vmap'))];
  return {
    id,
    type: members.get('ocel:activity'),
    time: members.get('ocel:timestamp'),
    attributes: attributes.map(([name, held]) => ({ name, value: held })),
    relationships: itemsOf(members.get('ocel:omap')).map((objectId) => ({ objectId })),
  };
}

/** An object of the first version, whose attributes never change; `undefined` where it has no type. */
export function objectOfFirst(id: unknown, value: unknown): OcelObject | undefined {
  const members = membersOf(value);
  const type = members.get('ocel:type');
  if (typeof id !== 'string' || typeof type !== 'string') return undefined;
  const values = [...membersOf(members.get('ocel:ovmap'))].flatMap(([name, held]) =>
    isScalar(held) ? [{ name, value: held, from: Number.NEGATIVE_INFINITY }] : [],
  );
  return { id, type, values, native: new Map() };
}
