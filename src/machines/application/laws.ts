import type { Law } from '../procedure/law';
import { blocksOnDoubt, passesOnDoubt } from '../procedure/law-of';

/** The agency that the facts involve has no part in the case: it may be who threatens (43). */
const UNINVOLVED = 'reglamento/art-043/implicated-agency-takes-no-part';

export const ASSESSED: Law = passesOnDoubt(UNINVOLVED);

/** Who decides the procedure, on what, and not before the person wants it (56, 78, 79). */
const DETERMINED = [
  UNINVOLVED,
  'reglamento/art-056/consent-before-procedure',
  'reglamento/art-078/assessment-before-track',
  'reglamento/art-079/approved-protocol',
  'reglamento/art-079/head-decides-procedure',
];

/** The extraordinary procedure protects at once: doubt about the record never keeps it back (61). */
export const TO_EXTRAORDINARY: Law = passesOnDoubt(...DETERMINED);

/** The ordinary one denies that urgency: on a doubtful record the case does not go that way (61). */
export const TO_ORDINARY: Law = blocksOnDoubt(
  ...DETERMINED,
  'reglamento/art-061/doubt-brings-urgent-measures',
  'reglamento/art-078/assessed-since-the-last-danger',
  'reglamento/art-078/imminent-risk-opens-extraordinary',
  'reglamento/art-080/four-factors-answered',
);

export const CONSENTED: Law = passesOnDoubt('reglamento/art-054/consent-by-the-person');

/** A refusal leaves the person without protection: it needs a contact on record (56). */
export const REFUSED: Law = blocksOnDoubt('reglamento/art-056/informed-before-refusal');
