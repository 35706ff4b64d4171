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
  /** What guards ask of the history: `urgent`, `soleBeneficiary`, `late`, and one key for each `every`. */
  readonly facts: Readonly<Record<string, boolean>>;
}

export type Terms = Concern & Partial<Pick<Law, 'doubt'>>;

export const everyKey = ({ made, done }: NonNullable<Concern['every']>): string =>
  `every ${made.join('|')} ${done}`;

/** Whether the acts of a class are those that a transition is for: `concerns`, on classes. */
export function holds(terms: Terms, { standing, payload, names, facts }: ActClass): boolean {
  if (standing === 'other' || standing === 'spent') return false;
  if (terms.names?.some((key) => names[key] !== true) === true) return false;
  if (terms.doubt === 'blocks' && facts.late === true) return false;
  for (const [key, values] of Object.entries(terms.given ?? {})) {
    const said = payload[key];
    if (said?.is !== 'value' || !values.includes(said.value)) return false;
  }
  if (terms.known?.some((key) => (payload[key]?.is ?? 'absent') === 'absent') === true)
    return false;
  if (terms.urgent !== undefined && facts.urgent !== terms.urgent) return false;
  if (terms.soleBeneficiary === true && facts.soleBeneficiary !== true) return false;
  return terms.every === undefined || facts[everyKey(terms.every)] === true;
}
