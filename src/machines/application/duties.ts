import { OPENED_BY_ARRIVAL as OPENED_BY_URGENCY } from '../extraordinary/duties';
import { OPENED_BY_APPLICATION } from '../ordinary/duties';

/** Duties of intake, by the act that begins or answers them. */
export const OPENED_BY_FACTS = ['reglamento/art-055/facts-referred-at-once'];
export const OPENED_BY_NOTICE = [
  'reglamento/art-056/contact-attempted',
  'reglamento/art-056/risk-notice-passed-on',
];
export const OPENED_BY_REFERRAL = ['reglamento/art-056/contact-attempted'];
export const CLOSED_BY_REFERRAL = [
  'reglamento/art-055/application-passed-on-at-once',
  'reglamento/art-055/facts-referred-at-once',
  'reglamento/art-056/risk-notice-passed-on',
];
export const OPENED_BY_CONTACT = ['reglamento/art-076/right-told-at-first-contact'];
export const CLOSED_BY_CONTACT = ['reglamento/art-056/contact-attempted'];
export const OPENED_BY_RECEPTION = [
  'reglamento/art-055/application-passed-on-at-once',
  ...OPENED_BY_URGENCY,
  ...OPENED_BY_APPLICATION,
  'reglamento/art-078/assessed-within-the-hours-of-the-study',
  'reglamento/art-078/imminent-incident-opens-extraordinary',
  'reglamento/art-078/no-case-without-a-track',
];
export const CLOSED_BY_ASSESSMENT = ['reglamento/art-078/assessed-within-the-hours-of-the-study'];
export const OPENED_BY_ASSESSMENT = ['reglamento/art-078/no-case-without-a-track'];
export const CLOSED_BY_TRACK = OPENED_BY_ASSESSMENT;
export const CLOSED_BY_URGENCY = [
  ...CLOSED_BY_TRACK,
  'reglamento/art-078/imminent-incident-opens-extraordinary',
];
export const OPENED_BY_NON_ADMISSION = ['reglamento/art-075/non-admission-communicated'];
export const OPENED_BY_SPEECH = ['reglamento/art-053/written-form-in-eight-days'];
export const CLOSED_BY_WRITING = OPENED_BY_SPEECH;
export const OPENED_BY_ABILITY = ['reglamento/art-054/consent-once-the-impediment-ends'];
export const CLOSED_BY_CONSENT = OPENED_BY_ABILITY;
export const OPENED_BY_STUDY = ['reglamento/art-076/right-told-after-study'];
export const OPENED_BY_REQUEST = ['reglamento/art-077/assistance-given-when-asked'];
export const OPENED_BY_WAIVER = ['reglamento/trans-03/no-gap-when-changing-mechanism'];
