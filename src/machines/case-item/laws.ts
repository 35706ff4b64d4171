import type { Law } from '../procedure/law';
import { blocksOnDoubt, passesOnDoubt } from '../procedure/law-of';

const QUORUM = 'reglamento/art-013/quorum-at-each-vote';
const MAJORITY = 'reglamento/art-021/decision-by-majority';

/** What the members and the person are owed before a case is deliberated (8, 21). */
export const CASE_OPENED: Law = passesOnDoubt(
  'reglamento/art-008/prior-consent-to-each-invitee',
  'reglamento/art-021/information-before-the-session',
);

/** The deliberation of one case answers for the place of the person in it as well (9, 21). */
export const TAKEN_UP: Law = passesOnDoubt(
  ...CASE_OPENED.rules,
  'reglamento/art-009/summoned-to-their-case',
  'reglamento/art-009/companion-of-their-choice',
  'reglamento/art-009/secure-channel-for-the-person',
  'reglamento/art-009/representative-in-writing',
  'reglamento/art-021/information-to-each-member',
);

export const EXCLUDED: Law = passesOnDoubt('reglamento/art-009/present-until-the-decision');

/** A non-permanent invitee hears a case only after express consent (8), and safely (15). */
export const INVITED: Law = passesOnDoubt(
  'reglamento/art-008/invitee-proposed-by-a-member',
  'reglamento/art-008/prior-consent-to-each-invitee',
  'reglamento/art-015/secure-channel-for-each-remote-invitee',
);

export const FOLLOW_UP_GRANTED: Law = passesOnDoubt(
  'reglamento/art-008/follow-up-by-an-invitee-of-the-session',
);

/** A vote is counted from its ballots; the casting vote only breaks the tie of a simple majority. */
export const VOTED: Law = passesOnDoubt(
  'reglamento/art-006/ballots-from-seats-only',
  'reglamento/art-006/ballots-from-seats-present-only',
  'reglamento/art-006/one-ballot-per-seat',
  QUORUM,
  'reglamento/art-018/each-member-present-votes',
  'reglamento/art-021/casting-vote-on-a-tie-only',
  'reglamento/art-038/voice-without-vote-in-the-junta',
);

/** A recess is declared by whoever presides, for named information, once for each case (21). */
export const RECESSED: Law = passesOnDoubt(
  'reglamento/art-021/one-recess-per-case',
  'reglamento/art-021/recess-declared-by-the-presidency',
  'reglamento/art-021/recess-orders-the-information',
);

export const LEFT_UNRESOLVED: Law = passesOnDoubt(
  QUORUM,
  MAJORITY,
  'reglamento/art-022/case-left-unresolved-once',
  'reglamento/art-022/no-resolution-names-missing-information',
);

/** Decisions that grant or keep protection, or that do not touch it. */
export const DECIDED: Law = passesOnDoubt(QUORUM, MAJORITY);

/** Decisions that deny, suspend or narrow it: without a vote on record there is none. */
export const DECIDED_AGAINST: Law = blocksOnDoubt(QUORUM, MAJORITY);

/** An inconformidad touches no measure by itself; two thirds in the cases of art. 109. */
export const DECIDED_ON_INCONFORMIDAD: Law = passesOnDoubt(
  QUORUM,
  MAJORITY,
  'reglamento/art-109/two-thirds-at-the-decision',
);

/** The end of measures because the risk was reduced (102). */
export const DECIDED_TO_TERMINATE: Law = blocksOnDoubt(
  QUORUM,
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
  QUORUM,
  MAJORITY,
  'reglamento/art-103/withdrawal-vote',
);

/** Joined to a law: the vote must be on record, with its quorum; a doubt of it is no vote. */
export const RECORDED_VOTE = { doubt: 'blocks' } as const;
