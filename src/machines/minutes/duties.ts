/** Duties around the minutes of a session, by the act that begins or answers them (24). */
export const OPENED_BY_OPENING = [
  'reglamento/art-024/minutes-of-each-session',
  'reglamento/art-024/minutes-signed-by-each-attendee',
];
export const OPENED_BY_CLOSING = [
  'reglamento/art-024/copy-to-each-member-and-permanent-invitee',
  'reglamento/art-024/copy-to-each-non-permanent-invitee',
  'reglamento/art-024/excerpt-given-to-the-person',
  'reglamento/art-024/excerpt-of-each-case',
];
export const CLOSED_BY_DRAFT = ['reglamento/art-024/minutes-of-each-session'];
export const CLOSED_BY_SIGNATURE = ['reglamento/art-024/minutes-signed-by-each-attendee'];
export const CLOSED_BY_DELIVERY = OPENED_BY_CLOSING;
