/** Duties of a session of the Junta, by the act that begins or answers them. */
export const OPENED_BY_REQUEST = ['reglamento/art-012/convened-on-request'];
export const CLOSED_BY_CONVOCATION = OPENED_BY_REQUEST;
