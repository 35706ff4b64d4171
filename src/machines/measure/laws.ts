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

/** The Junta cannot leave a case open without end, nor silent on what is missing (22), nor in doubt (102). */
export const LEFT_UNRESOLVED: Law = passesOnDoubt(
  'reglamento/art-022/no-resolution-names-missing-information',
  'reglamento/art-022/case-left-unresolved-once',
  'reglamento/art-102/doubt-decided-for-continuity',
);

const ASKED_FOR = [
  'reglamento/art-101/asked-by-the-person',
  'reglamento/art-101/written-request-before-the-end',
  'reglamento/art-101/informed-statement-while-at-risk',
];

/** What the Junta must have before it when it decides that the risk no longer asks for measures. */
const SHOWN_REDUCED = [
  QUORUM,
  TWO_THIRDS,
  'reglamento/art-102/updated-study-before-the-decision',
  'reglamento/art-102/study-shows-measures-unnecessary',
  'reglamento/art-102/proposal-of-the-risk-unit',
  'reglamento/art-102/person-present',
  'reglamento/art-102/doubt-continues-the-measures',
  'reglamento/art-102/no-new-incident-since-the-study',
];

const RISK_REDUCED = ['reglamento/art-102/decision-on-record', ...SHOWN_REDUCED];

const MISUSED = [
  'lppddhp/art-037/deliberate-and-repeated-misuse',
  'reglamento/art-103/withdrawn-by-the-junta',
  'reglamento/art-103/ground-of-withdrawal',
  'reglamento/art-103/warned-by-the-risk-unit',
  'reglamento/art-103/person-heard',
  'reglamento/art-103/heard-on-the-warning',
  'reglamento/art-103/relapse-after-the-warning',
  'reglamento/art-103/relapse-after-the-hearing',
  'reglamento/art-103/relapse-of-the-same-kind',
  'reglamento/art-103/misuse-terms-signed',
  QUORUM,
  MAJORITY,
  WITHDRAWAL_VOTE,
];

export const GRANTED: Law = passesOnDoubt(QUORUM, MAJORITY);
export const CONTINUED: Law = passesOnDoubt(QUORUM, MAJORITY);

/** Another content, or more of it: no organ but the Junta decides it (67, 98). */
export const CHANGED: Law = passesOnDoubt(
  QUORUM,
  MAJORITY,
  'reglamento/art-098/changed-by-the-junta',
);

export const DENIED: Law = {
  ...blocksOnDoubt('reglamento/art-022/measure-denied-by-an-express-decision', QUORUM, MAJORITY),
  speaking: [MAJORITY],
  decided: ['deny'],
};

/** What changes an urgent measure starts from what the risk unit told of the case (23). */
const URGENT_INFORMED = 'reglamento/art-023/urgent-measure-changed-on-risk-unit-information';

/** Less of it: only what a review found, and never while the risk did not fall (98). */
export const REDUCED: Law = {
  ...blocksOnDoubt(
    QUORUM,
    MAJORITY,
    'reglamento/art-098/changed-by-the-junta',
    'reglamento/art-098/reduced-after-a-review',
    'reglamento/art-098/reduced-when-the-review-found-less-risk',
    'reglamento/art-098/no-reduction-unless-the-risk-fell',
    URGENT_INFORMED,
    'reglamento/art-098/reduced-only-on-a-finding-of-less-risk',
  ),
  speaking: [MAJORITY],
  decided: ['reduce', 'modify'],
};

/** Telling a state of a federal measure waits for it to be weighed whether that endangers (52). */
export const STATE_INFORMED: Law = blocksOnDoubt(
  'reglamento/art-052/reserve-assessed-before-informing',
  'reglamento/art-052/reserve-kept-when-it-endangers',
);

export const LAPSED: Law = blocksOnDoubt(
  'reglamento/art-100/no-end-by-mere-lapse',
  ...URGENT_STAYS,
);

export const SUSPENDED_AT_REQUEST: Law = blocksOnDoubt(
  'reglamento/art-104/with-the-persons-agreement',
  'reglamento/art-104/asked-anew-after-each-return',
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
    URGENT_INFORMED,
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
  'reglamento/art-103/no-provisional-withdrawal',
  'reglamento/art-104/junta-decides-without-request',
  ...URGENT_STAYS,
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
  ...blocksOnDoubt(...MISUSED, ...URGENT_STAYS),
  speaking: [MAJORITY],
  decided: ['withdraw'],
};

/** Decisions after which an urgent measure may give way to another one (62). */
export const DECIDED_FOR = {
  listed: { kind: 'urgent/decisions-that-replace' },
  ...passesOnDoubt(QUORUM, MAJORITY),
};

/** The others that settle what becomes of it, with none that follows: they need a vote on record. */
export const DECIDED_AGAINST = {
  listed: { kind: 'urgent/decisions-that-settle' },
  ...blocksOnDoubt(QUORUM, MAJORITY),
};

export const VOTED: Law = passesOnDoubt(QUORUM);

/** What the Junta decides on a measure, before the act that carries it out is on record. */
export const DECIDED_TO_KEEP: Law = passesOnDoubt(QUORUM, MAJORITY);
export const DECIDED_TO_REDUCE_OR_CONFIRM: Law = {
  ...blocksOnDoubt(QUORUM, MAJORITY),
  speaking: [MAJORITY],
};
export const DECIDED_TO_TERMINATE: Law = {
  ...blocksOnDoubt(...SHOWN_REDUCED),
  speaking: [TWO_THIRDS],
};
export const DECIDED_TO_WITHDRAW: Law = {
  ...blocksOnDoubt(QUORUM, MAJORITY, WITHDRAWAL_VOTE),
  speaking: [MAJORITY],
};
