import type { Law } from '../procedure/law';
import { passesOnDoubt } from '../procedure/law-of';

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
  'reglamento/art-016/convocation-issued-by-the-secretariat',
  'reglamento/art-010/agenda-authorized-before-the-convocation',
  'reglamento/art-010/remote-session-approved',
);

export const OPENED: Law = passesOnDoubt(
  'lppddhp/art-005/presided-by-segob-or-a-member-present',
  'reglamento/art-010/presided-by-the-interior-ministry',
  'reglamento/art-013/quorum-to-open',
  'reglamento/art-016/quorum-declared-as-it-is',
  ...SEATS,
);

export const RESUMED: Law = passesOnDoubt(
  'reglamento/art-013/quorum-to-resume',
  'reglamento/art-021/recess-of-seventy-two-hours',
  ...SEATS,
);

/** Who heads the Executive Secretariat, and who stands in (37, 41). */
export const HEADED: Law = passesOnDoubt('reglamento/art-037/head-of-the-human-rights-unit');
export const STOOD_IN: Law = passesOnDoubt('reglamento/art-041/order-of-substitution');

const VOTE = ['reglamento/art-013/quorum-at-each-vote', 'reglamento/art-021/decision-by-majority'];

export const MANUAL_APPROVED: Law = {
  ...passesOnDoubt(
    'reglamento/art-019/approved-by-the-junta',
    'reglamento/art-019/criteria-of-a-manual',
    'reglamento/art-019/competent-bodies-heard',
    'reglamento/art-038/manual-by-a-participatory-process',
    ...VOTE,
  ),
  decided: ['manual'],
};

/** The Junta appoints, at the proposal of the Coordination (38, 40, 43). */
const APPOINTED = ['reglamento/art-038/appointed-by-a-decision-of-the-junta', ...VOTE];

export const HEAD_APPOINTED: Law = {
  ...passesOnDoubt(
    ...APPOINTED,
    'reglamento/art-040/requirements-of-a-head-of-unit',
    'reglamento/art-040/technical-profile-approved-before',
  ),
  decided: ['appoint'],
};

export const MEMBER_DESIGNATED: Law = {
  ...passesOnDoubt(...APPOINTED, 'reglamento/art-043/members-proposed-by-the-coordination'),
  decided: ['appoint'],
};

export const COMPOSED: Law = passesOnDoubt(
  'reglamento/art-043/composition-of-the-intake-unit',
  'reglamento/art-043/agencies-in-the-intake-unit',
  'reglamento/art-044/composition-of-the-risk-unit',
  'reglamento/art-046/composition-of-the-prevention-unit',
);

export const REFORM_ANALYSED: Law = passesOnDoubt(
  'reglamento/art-026/forwarded-through-the-coordination',
);
