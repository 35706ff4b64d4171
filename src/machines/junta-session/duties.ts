/** Duties of a session of the Junta, by the act that begins or answers them. */
export const OPENED_BY_REQUEST = ['reglamento/art-012/convened-on-request'];
export const CLOSED_BY_CONVOCATION = OPENED_BY_REQUEST;
/** The first manuals and protocols, from the day on which the Reglamento is in force (T4). */
export const OPENED_BY_FORCE = ['reglamento/trans-04/manuals-in-two-months'];
export const CLOSED_BY_APPROVAL = OPENED_BY_FORCE;
export const OPENED_BY_REFORM_PROPOSAL = [
  'reglamento/art-026/council-proposal-analysed',
  'reglamento/art-026/prevention-unit-proposal-analysed',
];
export const CLOSED_BY_ANALYSIS = OPENED_BY_REFORM_PROPOSAL;
