import type { Law } from '../procedure/law';
import { blocksOnDoubt } from '../procedure/law-of';

/** A warning brings the withdrawal nearer: only the risk unit gives it, and of what was found (103). */
export const WARNED: Law = blocksOnDoubt(
  'reglamento/art-103/only-the-risk-unit-warns-and-hears',
  'reglamento/art-103/warned-of-a-detected-misuse',
);

export const HEARD: Law = blocksOnDoubt('reglamento/art-103/only-the-risk-unit-warns-and-hears');
