/** The Junta is told who came (32). */
export const OPENED_BY_DESIGNATION = ['reglamento/art-032/new-members-communicated'];
export const CLOSED_BY_COMMUNICATION = OPENED_BY_DESIGNATION;
