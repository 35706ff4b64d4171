/** Duties of an inconformidad of the ordinary route, by the act that begins or answers them. */
export const OPENED_BY_FILING = [
  'reglamento/art-109/exhort-citing-sanctions',
  'reglamento/art-109/protection-meanwhile',
  'reglamento/art-109/resolved-at-the-next-session',
];
export const CLOSED_BY_EXHORT = ['reglamento/art-109/exhort-citing-sanctions'];
export const CLOSED_BY_PROTECTION = ['reglamento/art-109/protection-meanwhile'];
export const OPENED_BY_STUDY = [
  'lppddhp/art-058/council-resolution-in-fifteen-days',
  'lppddhp/art-058/resolved-after-the-council',
];
export const CLOSED_BY_RESOLUTION = [
  ...OPENED_BY_STUDY,
  'reglamento/art-109/resolved-at-the-next-session',
];
export const CLOSED_BY_DISMISSAL = OPENED_BY_FILING;
export const OPENED_BY_PERSISTENCE = ['reglamento/art-109/independent-study-commissioned'];
export const CLOSED_BY_COMMISSION = OPENED_BY_PERSISTENCE;
