/** Duties of a review, by the act that begins or answers them. */
export const OPENED_BY_REQUEST = ['reglamento/art-097/proposal-at-the-next-session'];
export const CLOSED_BY_PROPOSAL = OPENED_BY_REQUEST;
export const OPENED_BY_GRANT = ['reglamento/art-067/reviewed-within-its-duration'];
export const CLOSED_BY_REVIEW = OPENED_BY_GRANT;
export const OPENED_BY_SHORTFALL = ['reglamento/art-099/proposal-when-measures-fall-short'];
export const CLOSED_BY_REMEDY = OPENED_BY_SHORTFALL;
