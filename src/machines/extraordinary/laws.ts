import type { Law } from '../procedure/law';

/** What is asked before urgent measures are issued. Doubt never keeps them back (61). */
export const ISSUED: Law = {
  rules: ['reglamento/art-081/agencies-consulted-before-issue'],
  doubt: 'passes',
};

/** They are not denied on a doubtful record. */
export const DENIED: Law = { rules: [], doubt: 'blocks' };

/** An urgent measure does not end before the Junta decides, nor leaves a gap. */
export const LAPSED: Law = {
  rules: [
    'reglamento/art-062/urgent-measures-until-junta-decides',
    'reglamento/art-062/no-gap-before-succeeding-measures',
  ],
  doubt: 'blocks',
};

export const DECIDED: Law = { rules: [], doubt: 'passes' };
export const DECIDED_AGAINST: Law = { rules: [], doubt: 'blocks' };

export const OPENED_BY_ISSUE: readonly string[] = [];
export const OPENED_BY_FORWARDING: readonly string[] = [];
export const CLOSED_BY_FORWARDING: readonly string[] = [];
