import { computeTerm } from './compute-term';
import type { Ledger } from './ledger';
import type { Moment, TermContext, TermSpec } from './term';

/** The ledger of a term, or `undefined` where the term cannot be computed (see `computeTerm`). */
export function ledgerOf(spec: TermSpec, from: Moment, context: TermContext): Ledger | undefined {
  const result = computeTerm(spec, from, context);
  return result.ok ? result.ledger : undefined;
}
