/** Duties around the deliberation of a case, by the act that begins or answers them. */
export const OPENED_BY_DECISION = [
  'lppddhp/art-029/change-of-measures-told-in-72-hours',
  'reglamento/art-022/written-notice-in-ten-business-days',
  'reglamento/art-022/written-notice-to-the-beneficiary',
  'reglamento/art-022/written-notice-to-the-petitioner',
  'reglamento/art-052/resolution-told-to-state-in-72-hours',
  'reglamento/art-105/authorities-told-next-business-day',
  'reglamento/art-105/each-executor-told-next-business-day',
];
export const OPENED_BY_DEFERRAL = [
  'reglamento/art-022/written-notice-in-ten-business-days',
  'reglamento/art-022/written-notice-to-the-beneficiary',
  'reglamento/art-022/written-notice-to-the-petitioner',
  'reglamento/art-093/unresolved-case-returns-at-next-session',
];
export const CLOSED_BY_DECISION = [
  'reglamento/art-093/junta-decides-at-next-session',
  'reglamento/art-093/unresolved-case-returns-at-next-session',
];
export const CLOSED_BY_NOTICE = [
  'reglamento/art-022/written-notice-in-ten-business-days',
  'reglamento/art-022/written-notice-to-the-beneficiary',
  'reglamento/art-022/written-notice-to-the-petitioner',
];
export const CLOSED_BY_TELLING_THE_STATE = [
  'reglamento/art-052/resolution-told-to-state-in-72-hours',
];
export const OPENED_BY_RECESS = ['reglamento/art-021/recess-of-seventy-two-hours'];
