import type { Law } from '../procedure/law';
import { blocksOnDoubt } from '../procedure/law-of';

/** A proposal to end rests on a study made anew since the measure was granted (102). */
export const PROPOSED: Law = blocksOnDoubt(
  'reglamento/art-102/study-before-the-proposal',
  'reglamento/art-099/needs-of-the-person-considered',
);
