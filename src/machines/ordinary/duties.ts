/** Duties of the ordinary procedure, by the act that begins or answers them. */
export const OPENED_BY_APPLICATION = [
  'lppddhp/art-027/study-in-ten-days-from-presentation',
  'reglamento/art-091/study-in-ten-days-from-application',
];
export const OPENED_BY_TRACK = ['reglamento/art-091/application-sent-to-risk-unit'];
export const OPENED_BY_ARRIVAL = [
  'reglamento/art-091/study-in-ten-days-from-arrival-at-risk-unit',
  'reglamento/art-091/study-in-ten-days-from-consent',
  'reglamento/art-091/study-in-ten-days-from-notice',
  'reglamento/art-091/study-in-ten-days-from-remission',
];
export const CLOSED_BY_STUDY = [...OPENED_BY_APPLICATION, ...OPENED_BY_ARRIVAL];
export const OPENED_BY_PROPOSAL = ['reglamento/art-093/junta-decides-at-next-session'];
export const OPENED_BY_GRANT = [
  'reglamento/art-052/measure-told-to-state-in-72-hours',
  'reglamento/art-094/measure-communicated-in-72-hours',
  'reglamento/art-094/measure-implemented-in-thirty-days',
  'reglamento/art-094/told-authority-implements',
];
export const OPENED_BY_DECISION = [
  'reglamento/art-093/unresolved-case-returns-at-next-session',
  'reglamento/art-022/written-notice-in-ten-business-days',
  'reglamento/art-022/written-notice-to-the-beneficiary',
  'reglamento/art-052/resolution-told-to-state-in-72-hours',
];
export const CLOSED_BY_NOTICE = [
  'reglamento/art-022/written-notice-in-ten-business-days',
  'reglamento/art-022/written-notice-to-the-beneficiary',
];
export const CLOSED_BY_COMMUNICATION = [
  'reglamento/art-052/measure-told-to-state-in-72-hours',
  'reglamento/art-094/measure-communicated-in-72-hours',
];
export const CLOSED_BY_IMPLEMENTATION = [
  'reglamento/art-094/measure-implemented-in-thirty-days',
  'reglamento/art-094/told-authority-implements',
];
