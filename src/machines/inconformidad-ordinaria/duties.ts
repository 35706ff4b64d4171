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
/** The Ley gives terms of its own from the delivery of the independent study. */
const RESOLUTION_UNDER_THE_LEY = [
  'lppddhp/art-058/council-resolution-in-fifteen-days',
  'lppddhp/art-058/resolved-after-the-council',
];
export const CLOSED_BY_RESOLUTION = [
  ...RESOLUTION_UNDER_THE_LEY,
  'reglamento/art-109/resolved-at-the-next-session',
];
export const CLOSED_BY_DISMISSAL = OPENED_BY_FILING;
export const OPENED_BY_PERSISTENCE = ['reglamento/art-109/independent-study-commissioned'];
export const CLOSED_BY_COMMISSION = OPENED_BY_PERSISTENCE;
export const CLOSED_BY_DICTAMEN = ['reglamento/art-109/independent-study-reaches-the-coordination'];
export const OPENED_BY_DELIVERY = [...CLOSED_BY_DICTAMEN, ...RESOLUTION_UNDER_THE_LEY];
