import type { Law } from '../procedure/law';

const blocks = (...rules: readonly string[]): Law => ({ rules, doubt: 'blocks' });
const passes = (...rules: readonly string[]): Law => ({ rules, doubt: 'passes' });

/** An urgent measure stays until the Junta decides, and until another one takes its place. */
const URGENT_STAYS = [
  'reglamento/art-062/urgent-measures-until-junta-decides',
  'reglamento/art-062/no-gap-before-succeeding-measures',
];

export const GRANTED = passes();
export const CHANGED = passes();
export const JUNTA_DECIDES = passes();
export const DENIED = blocks();
export const REDUCED = blocks();
export const LAPSED = blocks(...URGENT_STAYS);
export const SUSPENDED_AT_REQUEST = blocks();
export const SUSPENDED_BY_JUNTA = blocks(...URGENT_STAYS);
export const ENDED_AT_REQUEST = blocks();
export const ENDED_RISK_REDUCED: Law = {
  ...blocks('reglamento/art-102/termination-vote', ...URGENT_STAYS),
  speaking: ['reglamento/art-102/termination-vote'],
};
export const WITHDRAWN = blocks(...URGENT_STAYS);

/** Duties that begin with an act on the measure. */
export const OPENED_BY_GRANT = ['reglamento/art-087/urgent-measure-in-nine-hours'];
export const OPENED_BY_SUSPENSION: readonly string[] = [];
export const OPENED_BY_RETURN: readonly string[] = [];
export const OPENED_BY_TERMINATION_REQUEST: readonly string[] = [];
export const OPENED_BY_END: readonly string[] = [];

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

/** Duties that an act on the measure answers. */
export const CLOSED_BY_COMMUNICATION: readonly string[] = [];
export const CLOSED_BY_IMPLEMENTATION = ['reglamento/art-087/urgent-measure-in-nine-hours'];
export const CLOSED_BY_CHANGE_NOTICE: readonly string[] = [];
