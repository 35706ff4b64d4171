import type { Law } from '../procedure/law';
import { blocksOnDoubt, passesOnDoubt } from '../procedure/law-of';

/** An urgent measure stays until the Junta decides, and until another one takes its place (62). */
const URGENT_STAYS = [
  'reglamento/art-062/urgent-measures-until-junta-decides',
  'reglamento/art-062/no-gap-before-succeeding-measures',
];

const QUORUM = 'reglamento/art-013/quorum-at-each-vote';
const MAJORITY = 'reglamento/art-021/decision-by-majority';
const TWO_THIRDS = 'reglamento/art-102/termination-vote';
const WITHDRAWAL_VOTE = 'reglamento/art-103/withdrawal-vote';

/** The closed list of grounds, and the organ that may end a measure (100). */
const LAWFUL_END = [
  'reglamento/art-100/lawful-ground-of-end',
  'reglamento/art-100/ended-by-the-junta',
];

const ASKED_FOR = [
  'reglamento/art-101/asked-by-the-person',
  'reglamento/art-101/written-request-before-the-end',
  'reglamento/art-101/informed-statement-while-at-risk',
];

const RISK_REDUCED = [
  QUORUM,
  TWO_THIRDS,
  'reglamento/art-102/decision-on-record',
  'reglamento/art-102/updated-study-before-the-decision',
  'reglamento/art-102/study-shows-measures-unnecessary',
  'reglamento/art-102/proposal-of-the-risk-unit',
  'reglamento/art-102/person-present',
  'reglamento/art-102/doubt-continues-the-measures',
];

const MISUSED = [
  'reglamento/art-103/ground-of-withdrawal',
  'reglamento/art-103/warned-by-the-risk-unit',
  'reglamento/art-103/person-heard',
  'reglamento/art-103/relapse-after-the-warning',
  'reglamento/art-103/misuse-terms-signed',
  QUORUM,
  MAJORITY,
  WITHDRAWAL_VOTE,
];

export const GRANTED: Law = passesOnDoubt(QUORUM, MAJORITY);
export const CHANGED: Law = passesOnDoubt(QUORUM, MAJORITY);

export const DENIED: Law = {
  ...blocksOnDoubt(QUORUM, MAJORITY),
  speaking: [MAJORITY],
  decided: ['deny'],
};

export const REDUCED: Law = {
  ...blocksOnDoubt(QUORUM, MAJORITY),
  speaking: [MAJORITY],
  decided: ['reduce', 'modify'],
};

export const LAPSED: Law = blocksOnDoubt(...URGENT_STAYS);

export const SUSPENDED_AT_REQUEST: Law = blocksOnDoubt(
  'reglamento/art-104/with-the-persons-agreement',
);

export const SUSPENSION_REFUSED: Law = passesOnDoubt(
  'reglamento/art-104/short-notice-never-refuses',
);

export const SUSPENDED_BY_JUNTA: Law = {
  ...blocksOnDoubt(
    QUORUM,
    MAJORITY,
    'reglamento/art-103/no-provisional-withdrawal',
    'reglamento/art-104/junta-decides-without-request',
    ...URGENT_STAYS,
  ),
  speaking: [MAJORITY],
  decided: ['suspend'],
};

/** The Junta confirms what the person asked for. */
export const CONFIRMED: Law = {
  ...blocksOnDoubt(...ASKED_FOR, QUORUM, MAJORITY),
  speaking: [MAJORITY],
  decided: ['confirm-voluntary', 'terminate'],
};

export const NOT_CONFIRMED: Law = passesOnDoubt(
  'reglamento/art-101/refusal-only-for-a-formal-defect',
);

/** A ground that the law does not have, such as a duration run out or a budget spent. */
export const ENDED_WITHOUT_GROUND: Law = blocksOnDoubt(...LAWFUL_END);

export const SUSPENDED_WITHOUT_GROUND: Law = blocksOnDoubt(
  'reglamento/art-104/junta-decides-without-request',
);

/** An end at request that no confirmation came before rests on the decision that it names. */
export const ENDED_AT_REQUEST: Law = {
  ...blocksOnDoubt(
    ...LAWFUL_END,
    ...ASKED_FOR,
    'reglamento/art-101/confirmed-before-the-end',
    QUORUM,
    MAJORITY,
  ),
  speaking: [MAJORITY],
  decided: ['confirm-voluntary', 'terminate'],
};

export const ENDED_RISK_REDUCED: Law = {
  ...blocksOnDoubt(...LAWFUL_END, ...RISK_REDUCED, ...URGENT_STAYS),
  speaking: [TWO_THIRDS],
  decided: ['terminate'],
};

export const ENDED_FOR_MISUSE: Law = {
  ...blocksOnDoubt(...LAWFUL_END, ...MISUSED, ...URGENT_STAYS),
  speaking: [MAJORITY],
  decided: ['withdraw', 'terminate'],
};

export const WITHDRAWN: Law = {
  ...blocksOnDoubt('reglamento/art-103/withdrawn-by-the-junta', ...MISUSED, ...URGENT_STAYS),
  speaking: [MAJORITY],
  decided: ['withdraw'],
};

/** Decisions after which an urgent measure may give way to another one (62). */
export const DECIDED_FOR = {
  given: { kind: ['grant', 'modify'] },
  ...passesOnDoubt(QUORUM, MAJORITY),
};

/** Decisions after which it may end with none that follows: they need a vote on record. */
export const DECIDED_AGAINST = {
  given: { kind: ['deny', 'reduce', 'suspend', 'terminate', 'withdraw', 'confirm-voluntary'] },
  ...blocksOnDoubt(QUORUM, MAJORITY),
};
