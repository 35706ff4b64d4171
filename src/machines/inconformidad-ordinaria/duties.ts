/** Duties of an inconformidad of the ordinary route, by the act that begins or answers them. */
export const CLOSED_BY_EXHORT = [
  'reglamento/art-109/exhort-citing-sanctions',
  'reglamento/art-109/exhort-without-delay',
  'reglamento/art-109/refusing-authority-is-exhorted',
];
export const CLOSED_BY_PROTECTION = [
  'reglamento/art-109/protection-meanwhile',
  'reglamento/art-109/protection-without-delay',
];
export const OPENED_BY_FILING = [
  ...CLOSED_BY_EXHORT,
  ...CLOSED_BY_PROTECTION,
  'reglamento/art-109/resolved-at-the-next-session',
];
export const CLOSED_BY_RESOLUTION = ['reglamento/art-109/resolved-at-the-next-session'];
export const CLOSED_BY_DISMISSAL = OPENED_BY_FILING;
export const OPENED_BY_PERSISTENCE = ['reglamento/art-109/independent-study-commissioned'];
export const CLOSED_BY_COMMISSION = OPENED_BY_PERSISTENCE;
export const OPENED_BY_DELIVERY = ['reglamento/art-109/independent-study-reaches-the-coordination'];
export const CLOSED_BY_DICTAMEN = OPENED_BY_DELIVERY;
