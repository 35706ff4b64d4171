/** Rules that invariants are about, by what they are for. */
export const QUORUM = 'reglamento/art-013/quorum-at-each-vote';
export const MAJORITY = 'reglamento/art-021/decision-by-majority';
export const TWO_THIRDS = 'reglamento/art-102/termination-vote';
export const WITHDRAWAL_VOTE = 'reglamento/art-103/withdrawal-vote';
export const CASTING_VOTE = 'reglamento/art-021/casting-vote-on-a-tie-only';

export const BALLOTS = [
  'reglamento/art-006/ballots-from-seats-only',
  'reglamento/art-006/ballots-from-seats-present-only',
  'reglamento/art-006/one-ballot-per-seat',
];

export const UNTIL_DECIDED = 'reglamento/art-062/urgent-measures-until-junta-decides';
export const NO_GAP = 'reglamento/art-062/no-gap-before-succeeding-measures';

/** The closed list of grounds, and the organ that may end a measure (100). */
export const LAWFUL_GROUND = 'reglamento/art-100/lawful-ground-of-end';
export const LAWFUL_END = [LAWFUL_GROUND, 'reglamento/art-100/ended-by-the-junta'];

/** The will of the person (101). */
export const VOLUNTARY = [
  'reglamento/art-101/asked-by-the-person',
  'reglamento/art-101/written-request-before-the-end',
  'reglamento/art-101/informed-statement-while-at-risk',
];

/** Study, proposal, session with the person, and two thirds (102). */
export const RISK_REDUCED = [
  'reglamento/art-102/updated-study-before-the-decision',
  'reglamento/art-102/study-shows-measures-unnecessary',
  'reglamento/art-102/proposal-of-the-risk-unit',
  'reglamento/art-102/person-present',
  'reglamento/art-102/doubt-continues-the-measures',
  TWO_THIRDS,
];

/** Irregularity, warning, hearing and a new misuse (103). */
export const MISUSE = [
  'reglamento/art-103/ground-of-withdrawal',
  'reglamento/art-103/warned-by-the-risk-unit',
  'reglamento/art-103/person-heard',
  'reglamento/art-103/relapse-after-the-warning',
];
