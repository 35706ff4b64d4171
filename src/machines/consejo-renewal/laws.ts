import type { Law } from '../procedure/law';
import { blocksOnDoubt, passesOnDoubt } from '../procedure/law-of';

const RATIFICATION = 'reglamento/art-032/ratification-before-the-term-ends';

export const VACATED: Law = passesOnDoubt(RATIFICATION);

/** Nobody loses the seat over a vote that is not on record. */
export const NOT_RATIFIED: Law = blocksOnDoubt(
  'reglamento/art-032/non-ratification-by-majority',
  RATIFICATION,
);

export const CALLED: Law = passesOnDoubt(
  'reglamento/art-032/opinion-before-the-call',
  'reglamento/art-032/call-reaches-three-audiences',
);

export const WINDOW: Law = passesOnDoubt('reglamento/art-032/one-month-to-apply');

export const REGISTERED: Law = passesOnDoubt('reglamento/art-032/registered-by-the-coordination');

export const DESIGNATED: Law = passesOnDoubt(
  'reglamento/art-027/call-before-designation',
  'reglamento/art-029/no-public-office',
  'reglamento/art-029/proven-experience',
  'reglamento/art-029/preferably-risk-experience',
  'reglamento/art-032/candidates-have-their-month',
  'reglamento/art-032/method-before-designation',
  'reglamento/art-032/designation-for-a-vacancy',
  'reglamento/art-032/new-call-for-new-vacancies',
);
