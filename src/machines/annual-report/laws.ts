import type { Law } from '../procedure/law';
import { blocksOnDoubt } from '../procedure/law-of';

const REVIEWED = 'reglamento/art-020/privacy-review-before-publication';

/** A document that may hold personal data is not published on a doubtful review: it exposes people. */
export const PUBLISHED: Law = blocksOnDoubt(REVIEWED);

/**
 * The document has reached everybody whom the law names. What is missing does not forbid a first
 * publication; it is told, and another one may make up for it.
 */
export const DISSEMINATED: Law = blocksOnDoubt(
  REVIEWED,
  'reglamento/art-020/print-and-electronic-media',
  'reglamento/art-020/dissemination-on-the-portal',
  'reglamento/art-020/spread-among-civil-society',
  'reglamento/art-020/spread-among-authorities',
  'reglamento/art-020/budget-report-to-civil-society',
);
