import type { Law } from '../procedure/law';
import { passesOnDoubt } from '../procedure/law-of';

/**
 * What every agreement must have; one with a state, what the Ley asks too. The clauses that are only
 * to be sought (51, 69) stop none.
 */
export const SIGNED: Law = passesOnDoubt(
  'reglamento/art-038/agreement-signed-by-the-coordination',
  'reglamento/art-049/each-party-names-a-liaison',
  'lppddhp/art-047/liaisons-in-state-agreements',
  'lppddhp/art-047/follow-up-clause-in-state-agreements',
);
