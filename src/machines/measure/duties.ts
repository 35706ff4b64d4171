/** Duties that begin with an act on the measure. */
export const OPENED_BY_GRANT = [
  'reglamento/art-052/measure-told-to-state-in-72-hours',
  'reglamento/art-067/reviewed-within-its-duration',
  'reglamento/art-075/executors-told',
  'reglamento/art-087/urgent-measure-in-nine-hours',
  'reglamento/art-094/measure-communicated-in-72-hours',
  'reglamento/art-094/measure-implemented-in-thirty-days',
];
export const OPENED_BY_COMMUNICATION = ['reglamento/art-052/state-told-or-reserve-recorded'];
export const OPENED_BY_SUSPENSION = ['reglamento/art-105/told-of-a-suspension-on-request'];
export const OPENED_BY_RETURN = ['reglamento/art-104/resumed-on-return'];
export const OPENED_BY_TERMINATION_REQUEST = [
  'reglamento/art-101/confirmed-at-the-next-session',
  'reglamento/art-101/request-forwarded-at-once',
];
export const OPENED_BY_END = ['reglamento/art-105/authorities-told-next-business-day'];

/** Duties that an act on the measure answers. */
export const CLOSED_BY_COMMUNICATION = [
  'reglamento/art-052/measure-told-to-state-in-72-hours',
  'reglamento/art-075/executors-told',
  'reglamento/art-094/measure-communicated-in-72-hours',
];
/** The state is told of what the Federation executes there, or it is on record why it is not. */
export const CLOSED_BY_STATE_NOTICE = OPENED_BY_COMMUNICATION;
export const CLOSED_BY_RESOLUTION = [
  'reglamento/art-052/measure-told-to-state-in-72-hours',
  'reglamento/art-052/resolution-told-to-state-in-72-hours',
];
export const CLOSED_BY_IMPLEMENTATION = [
  'reglamento/art-087/urgent-measure-in-nine-hours',
  'reglamento/art-094/measure-implemented-in-thirty-days',
];
export const CLOSED_BY_FORWARDING = ['reglamento/art-101/request-forwarded-at-once'];
export const CLOSED_BY_CONFIRMATION = ['reglamento/art-101/confirmed-at-the-next-session'];
export const CLOSED_BY_CHANGE_NOTICE = [
  'reglamento/art-105/authorities-told-next-business-day',
  'reglamento/art-105/each-executor-told-next-business-day',
  'reglamento/art-105/told-of-a-suspension-on-request',
];
export const CLOSED_BY_RETURN = ['reglamento/art-104/resumed-on-return'];
