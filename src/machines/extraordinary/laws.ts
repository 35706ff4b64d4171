import type { Law } from '../procedure/law';
import { blocksOnDoubt, passesOnDoubt } from '../procedure/law-of';

const QUORUM = 'reglamento/art-013/quorum-at-each-vote';
const MAJORITY = 'reglamento/art-021/decision-by-majority';

/** The agency that the facts involve has no part in the case: it may be who threatens (43). */
const UNINVOLVED = 'reglamento/art-043/implicated-agency-takes-no-part';

export const CONSULTED: Law = passesOnDoubt('reglamento/art-043/implicated-agency-not-consulted');

export const STUDIED: Law = passesOnDoubt(UNINVOLVED);

/** Urgent measures are not denied in doubt (61). */
export const DENIED: Law = blocksOnDoubt('reglamento/art-061/no-denial-in-doubt', UNINVOLVED);

/** What is asked before urgent measures are issued. Doubt never keeps them back (61). */
export const ISSUED: Law = passesOnDoubt(
  'reglamento/art-081/agencies-consulted-before-issue',
  'reglamento/art-083/study-before-urgent-measures',
);

/** An urgent measure does not end before the Junta decides, nor leaves a gap (62). */
export const LAPSED: Law = blocksOnDoubt(
  'reglamento/art-062/urgent-measures-until-junta-decides',
  'reglamento/art-062/no-gap-before-succeeding-measures',
);

export const PURCHASED: Law = passesOnDoubt('reglamento/art-087/purchase-only-when-goods-lack');

/** The Junta keeps or widens the protection. */
export const DECIDED_FOR: Law = passesOnDoubt(QUORUM, MAJORITY);

/** The Junta narrows it: on a doubtful record it has not decided. */
export const DECIDED_AGAINST: Law = blocksOnDoubt(
  QUORUM,
  MAJORITY,
  'reglamento/art-102/termination-vote',
  'reglamento/art-103/withdrawal-vote',
);
