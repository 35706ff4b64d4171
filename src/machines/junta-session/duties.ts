/** Duties of a session of the Junta, by the act that begins or answers them. */
export const OPENED_BY_OPENING = [
  'reglamento/art-024/minutes-of-each-session',
  'reglamento/art-024/minutes-signed-by-each-attendee',
];
export const OPENED_BY_DECISION = [
  'reglamento/art-022/written-notice-in-ten-business-days',
  'reglamento/art-022/written-notice-to-the-beneficiary',
  'reglamento/art-052/resolution-told-to-state-in-72-hours',
];
export const CLOSED_BY_DECISION = ['reglamento/art-093/junta-decides-at-next-session'];
export const OPENED_BY_RECESS = ['reglamento/art-021/recess-of-seventy-two-hours'];
export const OPENED_BY_CLOSING = [
  'reglamento/art-024/copy-to-each-member-and-permanent-invitee',
  'reglamento/art-024/copy-to-each-non-permanent-invitee',
  'reglamento/art-024/excerpt-given-to-the-person',
];
export const CLOSED_BY_DRAFT = ['reglamento/art-024/minutes-of-each-session'];
export const CLOSED_BY_SIGNATURE = ['reglamento/art-024/minutes-signed-by-each-attendee'];
export const CLOSED_BY_DELIVERY = OPENED_BY_CLOSING;
