/** Duties of the Council and of those who answer to it, by the act that begins or answers them. */
export const OPENED_BY_INSTALLATION = [
  'reglamento/trans-05/guide-in-two-months',
  'reglamento/art-031/ordinary-session-every-month',
];
export const CLOSED_BY_GUIDE = ['reglamento/trans-05/guide-in-two-months'];
/** Each ordinary session answers for its month and begins the next. */
export const TURNED_BY_SESSION = ['reglamento/art-031/ordinary-session-every-month'];
export const TURNED_BY_ELECTION = ['reglamento/art-030/presidency-renewed'];
export const OPENED_BY_QUESTION = ['reglamento/art-028/information-without-delay'];
export const CLOSED_BY_DELIVERY = OPENED_BY_QUESTION;
export const OPENED_BY_CONSULTATION = ['reglamento/art-025/requested-opinion-given'];
export const CLOSED_BY_OPINION = OPENED_BY_CONSULTATION;
