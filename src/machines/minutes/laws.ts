import type { Law } from '../procedure/law';
import { passesOnDoubt } from '../procedure/law-of';

export const DRAFTED: Law = passesOnDoubt('reglamento/art-021/minutes-record-votes-and-views');

/** A copy of what is not one's own discloses the cases of others. */
export const DELIVERED: Law = passesOnDoubt(
  'reglamento/art-024/non-permanent-invitee-own-sessions-only',
  'reglamento/art-024/person-receives-only-own-excerpt',
);
