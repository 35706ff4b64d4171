/** Duties that begin with an act on the measure. */
export const OPENED_BY_GRANT = [
  'reglamento/art-052/execution-asked-of-the-state',
  'reglamento/art-052/measure-told-to-state-in-72-hours',
  'reglamento/art-067/reviewed-within-its-duration',
  'reglamento/art-075/executors-told',
  'reglamento/art-087/urgent-measure-in-nine-hours',
  'reglamento/art-087/urgent-measure-ordered',
  'reglamento/art-089/misuse-terms-signed',
  'reglamento/art-094/measure-communicated-in-72-hours',
  'reglamento/art-094/measure-implemented-in-thirty-days',
  'reglamento/art-094/told-authority-implements',
  'reglamento/art-095/misuse-terms-signed',
];
export const OPENED_BY_REJECTION = ['reglamento/art-052/state-exhorted-to-comply'];
export const OPENED_BY_COMMUNICATION = ['reglamento/art-052/state-told-or-reserve-recorded'];
export const OPENED_BY_SUSPENSION = ['reglamento/art-105/told-of-a-suspension-on-request'];
export const OPENED_BY_RETURN = ['reglamento/art-104/resumed-on-return'];
export const OPENED_BY_TERMINATION_REQUEST = [
  'reglamento/art-101/confirmed-at-the-next-session',
  'reglamento/art-101/request-forwarded-at-once',
];
export const OPENED_BY_END = [
  'lppddhp/art-029/change-of-measures-told-in-72-hours',
  'reglamento/art-105/authorities-told-next-business-day',
];

/** Duties that an act on the measure answers. */
export const CLOSED_BY_COMMUNICATION = [
  'reglamento/art-052/measure-told-to-state-in-72-hours',
  'reglamento/art-075/executors-told',
  'reglamento/art-094/measure-communicated-in-72-hours',
];
export const CLOSED_BY_EXHORTATION = OPENED_BY_REJECTION;
/** The state is told of what the Federation executes there, or it is on record why it is not. */
export const CLOSED_BY_STATE_NOTICE = OPENED_BY_COMMUNICATION;
export const CLOSED_BY_REQUEST_TO_STATE = ['reglamento/art-052/execution-asked-of-the-state'];
export const CLOSED_BY_RESOLUTION = [
  'reglamento/art-052/measure-told-to-state-in-72-hours',
  'reglamento/art-052/resolution-told-to-state-in-72-hours',
];
export const CLOSED_BY_SIGNATURE = [
  'reglamento/art-089/misuse-terms-signed',
  'reglamento/art-095/misuse-terms-signed',
];
export const CLOSED_BY_ORDER = ['reglamento/art-087/urgent-measure-ordered'];
/** Nobody orders what is already in place. */
export const CLOSED_BY_IMPLEMENTATION = [
  ...CLOSED_BY_ORDER,
  'reglamento/art-087/urgent-measure-in-nine-hours',
  'reglamento/art-094/measure-implemented-in-thirty-days',
  'reglamento/art-094/told-authority-implements',
];
export const CLOSED_BY_FORWARDING = ['reglamento/art-101/request-forwarded-at-once'];
export const CLOSED_BY_CONFIRMATION = ['reglamento/art-101/confirmed-at-the-next-session'];
export const CLOSED_BY_CHANGE_NOTICE = [
  'lppddhp/art-029/change-of-measures-told-in-72-hours',
  'reglamento/art-105/authorities-told-next-business-day',
  'reglamento/art-105/each-executor-told-next-business-day',
  'reglamento/art-105/told-of-a-suspension-on-request',
];
export const CLOSED_BY_RETURN = ['reglamento/art-104/resumed-on-return'];
