/** Duties about agreements, by the act that begins or answers them. */
export const OPENED_BY_ENTRY_INTO_FORCE = ['reglamento/art-050/agreement-with-each-entity'];
export const CLOSED_BY_SIGNATURE = OPENED_BY_ENTRY_INTO_FORCE;
