import type { Law } from '../procedure/law';
import { passesOnDoubt } from '../procedure/law-of';

/** A proposal answers what was found and what the person needs, and keeps the measure (97, 99). */
export const PROPOSED: Law = passesOnDoubt(
  'reglamento/art-097/proposal-keeps-the-measure',
  'reglamento/art-099/needs-of-the-person-considered',
);
