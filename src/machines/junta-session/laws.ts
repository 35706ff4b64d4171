import type { Law } from '../procedure/law';
import { blocksOnDoubt, passesOnDoubt } from '../procedure/law-of';

const MAJORITY = 'reglamento/art-021/decision-by-majority';

/** Who counts as a seat, and that nobody sits in one without right (7, 14, 16). */
const SEATS = [
  'reglamento/art-007/substitute-appointed-beforehand',
  'reglamento/art-007/substitute-decision-powers',
  'reglamento/art-007/substitute-rank',
  'reglamento/art-014/secure-channel-for-each-remote-member',
  'reglamento/art-016/executive-secretary-holds-no-seat',
];

export const CONVENED: Law = passesOnDoubt(
  'reglamento/art-011/convocation-content',
  'reglamento/art-011/electronic-notice-reaches-every-member',
  'reglamento/art-016/convocation-with-agenda-and-documents',
);

export const OPENED: Law = passesOnDoubt(
  'reglamento/art-013/quorum-to-open',
  'reglamento/art-016/quorum-declared-as-it-is',
  ...SEATS,
);

export const RESUMED: Law = passesOnDoubt(
  'reglamento/art-013/quorum-to-resume',
  'reglamento/art-021/recess-of-seventy-two-hours',
  ...SEATS,
);

export const CASE_OPENED: Law = passesOnDoubt(
  'reglamento/art-008/prior-consent-to-each-invitee',
  'reglamento/art-021/information-before-the-session',
);

/** A vote is counted from its ballots; the casting vote only breaks the tie of a simple majority. */
export const VOTED: Law = passesOnDoubt(
  'reglamento/art-006/ballots-from-seats-only',
  'reglamento/art-006/ballots-from-seats-present-only',
  'reglamento/art-006/one-ballot-per-seat',
  'reglamento/art-013/quorum-at-each-vote',
  'reglamento/art-018/each-member-present-votes',
  'reglamento/art-021/casting-vote-on-a-tie-only',
);

export const RECESSED: Law = passesOnDoubt('reglamento/art-021/one-recess-per-case');

export const LEFT_UNRESOLVED: Law = passesOnDoubt(
  'reglamento/art-022/case-left-unresolved-once',
  'reglamento/art-022/no-resolution-names-missing-information',
);

/** Decisions that grant or keep protection, or that do not touch it. */
export const DECIDED: Law = passesOnDoubt(MAJORITY);

/** Decisions that deny, suspend or narrow it: without a vote on record there is none. */
export const DECIDED_AGAINST: Law = blocksOnDoubt(MAJORITY);

/** The end of measures because the risk was reduced (102). */
export const DECIDED_TO_TERMINATE: Law = blocksOnDoubt(
  MAJORITY,
  'reglamento/art-102/termination-vote',
  'reglamento/art-102/updated-study-before-the-decision',
  'reglamento/art-102/study-shows-measures-unnecessary',
  'reglamento/art-102/proposal-of-the-risk-unit',
  'reglamento/art-102/person-present',
  'reglamento/art-102/doubt-continues-the-measures',
  'reglamento/art-103/withdrawal-vote',
);

export const DECIDED_TO_WITHDRAW: Law = blocksOnDoubt(
  MAJORITY,
  'reglamento/art-103/withdrawal-vote',
);

export const DRAFTED: Law = passesOnDoubt('reglamento/art-021/minutes-record-votes-and-views');

/** A copy of what is not one's own discloses the cases of others. */
export const DELIVERED: Law = passesOnDoubt(
  'reglamento/art-024/non-permanent-invitee-own-sessions-only',
  'reglamento/art-024/person-receives-only-own-excerpt',
);
