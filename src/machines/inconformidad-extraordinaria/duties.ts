/** Duties of an inconformidad of the extraordinary route, by the act that begins or answers them. */
export const OPENED_BY_FILING = [
  'reglamento/art-110/resolved-in-twelve-hours',
  'reglamento/art-114/passed-on-to-the-coordination',
];
export const CLOSED_BY_ARRIVAL = ['reglamento/art-114/passed-on-to-the-coordination'];
export const CLOSED_BY_ANSWER = OPENED_BY_FILING;
