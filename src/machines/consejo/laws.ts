import type { Law } from '../procedure/law';
import { blocksOnDoubt, passesOnDoubt } from '../procedure/law-of';

const CANDIDATES = 'reglamento/art-030/candidates-are-councillors';

export const INSTALLED: Law = passesOnDoubt('reglamento/art-027/nine-councillors');

export const GUIDE: Law = passesOnDoubt('reglamento/art-031/guide-fixes-quorum-and-votes');

/**
 * Whether a first session elected a president (30) is known once it is over: the audit says so, and
 * no session is refused for it.
 */
export const SESSION: Law = passesOnDoubt(
  'reglamento/art-031/quorum-by-the-guide',
  'reglamento/art-031/session-follows-the-junta',
);

export const PRESIDENT: Law = passesOnDoubt(
  'reglamento/art-030/president-by-simple-majority',
  CANDIDATES,
);

export const INTERIM: Law = passesOnDoubt(
  'reglamento/art-030/interim-follows-a-president',
  'reglamento/art-030/interim-by-the-guide',
  CANDIDATES,
);

export const JUNTA_SEATS: Law = passesOnDoubt(
  'lppddhp/art-013/two-of-each-field',
  'reglamento/art-006/four-seats-of-the-consejo',
  'reglamento/art-033/junta-participation-by-the-guide',
  'reglamento/art-033/junta-seats-held-by-councillors',
);

export const CONSULTED: Law = passesOnDoubt('reglamento/art-025/opinion-asked-by-a-member');

export const OPINION: Law = passesOnDoubt(
  'reglamento/art-028/recommendation-asked-by-the-junta',
  'reglamento/art-028/through-the-executive-secretariat',
);

/** What nobody reviewed may disclose where a person is. */
export const DELIVERED: Law = blocksOnDoubt('reglamento/art-028/information-with-privacy-review');

/** An event may not cost anyone a measure. */
export const EVENT: Law = blocksOnDoubt('reglamento/art-028/events-leave-measures-untouched');

export const CAMPAIGN: Law = passesOnDoubt('reglamento/art-072/council-heard-on-each-campaign');
