/** Duties that begin with an act on the measure. */
export const OPENED_BY_GRANT = [
  'reglamento/art-052/measure-told-to-state-in-72-hours',
  'reglamento/art-087/urgent-measure-in-nine-hours',
  'reglamento/art-094/measure-communicated-in-72-hours',
  'reglamento/art-094/measure-implemented-in-thirty-days',
];
export const OPENED_BY_SUSPENSION: readonly string[] = [];
export const OPENED_BY_RETURN: readonly string[] = [];
export const OPENED_BY_TERMINATION_REQUEST = [
  'reglamento/art-101/confirmed-at-the-next-session',
  'reglamento/art-101/request-forwarded-at-once',
];
export const OPENED_BY_END: readonly string[] = [];

/** Duties that an act on the measure answers. */
export const CLOSED_BY_COMMUNICATION = [
  'reglamento/art-052/measure-told-to-state-in-72-hours',
  'reglamento/art-094/measure-communicated-in-72-hours',
];
export const CLOSED_BY_IMPLEMENTATION = [
  'reglamento/art-087/urgent-measure-in-nine-hours',
  'reglamento/art-094/measure-implemented-in-thirty-days',
];
export const CLOSED_BY_CONFIRMATION = ['reglamento/art-101/confirmed-at-the-next-session'];
export const CLOSED_BY_CHANGE_NOTICE: readonly string[] = [];

/** Decisions of the Junta after which an urgent measure may give way to another one (62). */
export const DECISIONS_ON_URGENT = [
  'grant',
  'deny',
  'modify',
  'reduce',
  'suspend',
  'terminate',
  'withdraw',
  'confirm-voluntary',
] as const;
