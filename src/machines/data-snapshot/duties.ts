/** Duties about information, by the act that begins or answers them. */
export const OPENED_BY_REQUEST = ['reglamento/art-039/information-between-units-at-once'];
export const CLOSED_BY_ANSWER = OPENED_BY_REQUEST;
