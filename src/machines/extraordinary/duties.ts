/** Duties of the extraordinary procedure, by the act that begins or answers them. */
export const OPENED_BY_ARRIVAL = [
  'lppddhp/art-026/urgent-measures-issued-in-three-hours',
  'reglamento/art-083/immediate-study-in-three-hours',
  'reglamento/art-083/immediate-study-in-three-hours-from-consent',
  'reglamento/art-083/immediate-study-in-three-hours-from-notice',
];
export const CLOSED_BY_STUDY = [
  'lppddhp/art-026/study-at-the-time-of-issue',
  'reglamento/art-083/immediate-study-in-three-hours',
  'reglamento/art-083/immediate-study-in-three-hours-from-consent',
  'reglamento/art-083/immediate-study-in-three-hours-from-notice',
];
export const OPENED_BY_IMPLICATION = ['reglamento/art-043/implicated-agency-excluded'];
export const OPENED_BY_ISSUE = [
  'lppddhp/art-026/study-at-the-time-of-issue',
  'reglamento/art-087/urgent-measure-in-nine-hours',
  'reglamento/art-087/urgent-measure-ordered',
];
export const CLOSED_BY_ISSUE = ['lppddhp/art-026/urgent-measures-issued-in-three-hours'];
export const CLOSED_BY_ORDER = ['reglamento/art-087/urgent-measure-ordered'];
/** Nobody orders what is already in place. */
export const CLOSED_BY_EXECUTION = [
  'reglamento/art-087/urgent-measure-in-nine-hours',
  'reglamento/art-087/urgent-measure-ordered',
];
export const OPENED_BY_PURCHASE = [
  'reglamento/art-087/purchase-reported-in-two-days',
  'reglamento/art-087/purchase-ratification-at-next-session',
];
export const OPENED_BY_ANSWER = [
  'reglamento/art-075/determination-on-urgency-communicated',
  'reglamento/art-078/denied-case-follows-ordinary-procedure',
  'reglamento/art-088/file-sent-to-risk-unit',
];
export const CLOSED_BY_FORWARDING = [
  'reglamento/art-078/denied-case-follows-ordinary-procedure',
  'reglamento/art-088/file-sent-to-risk-unit',
];
export const OPENED_BY_FORWARDING = [
  'reglamento/art-091/study-in-ten-days-from-arrival-at-risk-unit',
  'reglamento/art-091/study-in-ten-days-from-remission',
];
