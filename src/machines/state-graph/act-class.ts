import type { RefKey } from '../../events/index';
import type { Concern, Law } from '../procedure/law';

/** What a payload says under one key, as far as guards tell it apart. */
export type PayloadClass =
  | { readonly is: 'value'; readonly value: string | boolean }
  | { readonly is: 'another' }
  | { readonly is: 'absent' };

/**
 * - `about`: the act is about the subject of the machine, or denies nothing of it.
 * - `correction`: so is this one, and it corrects an event on record.
 * - `other`: it is about another case, measure or session.
 * - `spent`: it was seen before, has been corrected, or cannot be read.
 */
export type Standing = 'about' | 'correction' | 'other' | 'spent';

/** All acts of a type that no guard of a machine tells apart, but for what rules say of them. */
export interface ActClass {
  readonly type: string;
  readonly standing: Standing;
  readonly payload: Readonly<Record<string, PayloadClass>>;
  /** Whether the act names the reference, and it is the subject's. */
  readonly names: Readonly<Partial<Record<RefKey, boolean>>>;
  /** What guards ask of the history: `urgent`, `late`, and whatever else (see `factsAsked`). */
  readonly facts: Readonly<Record<string, boolean>>;
  /** Lists of the law that guards ask for, by the id of the parameter that holds them. */
  readonly lists: Readonly<Record<string, readonly unknown[]>>;
}

export type Terms = Concern & Partial<Pick<Law, 'doubt'>>;

/** Terms that are decided by the payload and the references of an act, or that are no terms. */
const DECIDED_BY_THE_ACT = [
  ...['given', 'known', 'missing', 'listed', 'names'],
  ...['urgent', 'doubt', 'rules', 'speaking', 'decided'],
];

/** What terms ask of the history of a machine, each by a name of its own: it may hold or not. */
export const factsAsked = (terms: Terms): readonly string[] => [
  ...(terms.urgent === undefined ? [] : ['urgent']),
  ...(terms.doubt === 'blocks' ? ['late'] : []),
  ...Object.entries(terms)
    .filter(([key, asked]) => asked !== undefined && !DECIDED_BY_THE_ACT.includes(key))
    .map(([key, asked]) => JSON.stringify({ [key]: asked })),
];

/** Whether the acts of a class are those that a transition is for: `concerns`, on classes. */
export function holds(terms: Terms, { standing, payload, names, facts, lists }: ActClass): boolean {
  if (standing === 'other' || standing === 'spent') return false;
  if (terms.names?.some((key) => names[key] !== true) === true) return false;
  const isOneOf = (key: string, values: readonly unknown[] | undefined) => {
    const said = payload[key];
    return said?.is === 'value' && values?.includes(said.value) === true;
  };
  const isThere = (key: string) => (payload[key]?.is ?? 'absent') !== 'absent';
  return (
    Object.entries(terms.given ?? {}).every(([key, values]) => isOneOf(key, values)) &&
    Object.entries(terms.listed ?? {}).every(([key, list]) => isOneOf(key, lists[list])) &&
    (terms.known ?? []).every(isThere) &&
    !(terms.missing ?? []).some(isThere) &&
    factsAsked(terms).every((fact) =>
      fact === 'urgent' ? facts.urgent === terms.urgent : facts[fact] === (fact !== 'late'),
    )
  );
}
