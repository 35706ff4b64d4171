import type { Law } from '../procedure/law';
import { blocksOnDoubt, passesOnDoubt } from '../procedure/law-of';

const QUORUM = 'reglamento/art-013/quorum-at-each-vote';
const MAJORITY = 'reglamento/art-021/decision-by-majority';

/** The study is made with the person (90). */
export const STUDIED: Law = passesOnDoubt('reglamento/art-090/participation-before-study');

/** A plan that brings no measure of protection, or none that prevents, is not the plan of art. 58. */
export const PLANNED: Law = passesOnDoubt(
  'reglamento/art-058/plan-includes-protection-and-prevention',
);

export const DECIDED_FOR: Law = passesOnDoubt(QUORUM, MAJORITY);

/** What denies or narrows protection needs a vote on record. */
export const DECIDED_AGAINST: Law = blocksOnDoubt(QUORUM, MAJORITY);

export const LEFT_UNRESOLVED: Law = passesOnDoubt(
  'reglamento/art-022/no-resolution-names-missing-information',
  'reglamento/art-022/case-left-unresolved-once',
);
