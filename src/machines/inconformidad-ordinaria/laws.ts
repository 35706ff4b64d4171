import type { Law } from '../procedure/law';
import { blocksOnDoubt, passesOnDoubt } from '../procedure/law-of';

const QUORUM = 'reglamento/art-013/quorum-at-each-vote';
const MAJORITY = 'reglamento/art-021/decision-by-majority';

/** The Junta resolves, and votes before it does (109). */
const BY_THE_JUNTA = [
  QUORUM,
  'reglamento/art-109/resolved-by-the-junta',
  'reglamento/art-109/submitted-to-the-vote',
];

/** What a vote needs turns on what is challenged: two thirds, or more for than against (109). */
const FIRST_VOTE = [
  ...BY_THE_JUNTA,
  'reglamento/art-109/vote-against-a-junta-resolution',
  'reglamento/art-109/vote-in-the-other-cases',
];

const FINAL_VOTE = [
  ...BY_THE_JUNTA,
  'reglamento/art-109/independent-study-before-the-final-vote',
  'reglamento/art-109/final-vote-after-persistence',
];

/** Late, or not cured once it was asked: nothing else closes the door, and no doubt does (106, 107). */
export const DISMISSED: Law = blocksOnDoubt(
  'reglamento/art-106/dismissed-by-who-hears-it',
  'reglamento/art-106/lawful-ground-of-dismissal',
  'reglamento/art-106/cure-before-dismissal',
  'reglamento/art-106/signature-that-is-there',
  'reglamento/art-106/wrong-organ-is-rechanneled',
  'reglamento/art-107/timely-filing-is-not-dismissed',
  'reglamento/art-108/resolutions-may-be-challenged',
  'reglamento/art-108/deficient-compliance-may-be-challenged',
  'reglamento/art-108/refusal-may-be-challenged',
);

/** A dictamen rests on the study it names, which comes first (109). */
export const SUBMITTED: Law = passesOnDoubt(
  'reglamento/art-109/dictamen-rests-on-the-new-study',
  'reglamento/art-109/dictamen-after-the-independent-study',
);

/** The person is given reason: what the authority left undone before does not take it away. */
export const GIVEN_REASON: Law = passesOnDoubt(...FIRST_VOTE);

/** What was challenged stands: only after the study and the dictamen, by a vote on record. */
export const CONFIRMED: Law = blocksOnDoubt(
  ...FIRST_VOTE,
  MAJORITY,
  'reglamento/art-109/new-study-requested',
  'reglamento/art-109/dictamen-before-the-vote',
  'reglamento/art-109/compliance-dictamen-hears-the-person',
);

export const FULFILLED: Law = blocksOnDoubt(
  'reglamento/art-109/fulfilled-once-the-authority-complied',
);

/** The independent study is the Consejo's, free of charge, by people who owe nobody (34). */
export const COMMISSIONED: Law = passesOnDoubt(
  'reglamento/art-034/commissioned-by-the-consejo',
  'reglamento/art-034/study-never-paid-by-the-person',
  'reglamento/art-034/independent-and-confidential',
);

export const FINALLY_GIVEN_REASON: Law = passesOnDoubt(...FINAL_VOTE);

export const FINALLY_CONFIRMED: Law = blocksOnDoubt(
  ...FINAL_VOTE,
  'reglamento/art-109/dictamen-on-the-independent-study',
);
