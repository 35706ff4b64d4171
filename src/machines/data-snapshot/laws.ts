import type { Law } from '../procedure/law';
import { blocksOnDoubt, passesOnDoubt } from '../procedure/law-of';

/** What the database holds, and who keeps it. */
export const UPDATED: Law = passesOnDoubt(
  'reglamento/art-071/kept-by-the-prevention-unit',
  'reglamento/art-071/nine-contents',
  'reglamento/art-071/sums-agree',
  'reglamento/art-071/aggressors-by-category',
);

/** Data that could point at somebody are not published on a doubtful record: it exposes people. */
export const RELEASED: Law = blocksOnDoubt(
  'reglamento/art-071/privacy-review-before-publication',
  'reglamento/art-071/columns-without-personal-data',
  'reglamento/art-071/no-small-cells',
);
