/** Duties of a review, by the act that begins or answers them. */
export const OPENED_BY_REQUEST = ['reglamento/art-097/proposal-at-the-next-session'];
export const CLOSED_BY_PROPOSAL = OPENED_BY_REQUEST;
/** From the grant, and from each review, the next one is owed. */
export const OPENED_BY_REVIEW = ['reglamento/art-099/followed-up-every-six-months'];
export const OPENED_BY_GRANT = [
  'reglamento/art-067/reviewed-within-its-duration',
  ...OPENED_BY_REVIEW,
];
export const CLOSED_BY_REVIEW = OPENED_BY_GRANT;
export const OPENED_BY_SHORTFALL = ['reglamento/art-099/proposal-when-measures-fall-short'];
export const CLOSED_BY_REMEDY = OPENED_BY_SHORTFALL;
export const OPENED_BY_REMEDY = [
  'reglamento/art-098/modified-when-inadequate',
  'reglamento/art-098/extended-when-insufficient',
];
export const CLOSED_BY_CHANGE = OPENED_BY_REMEDY;
