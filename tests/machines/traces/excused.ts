import type { Kind } from './edits';

const DECIDED =
  'the decision of the Junta is on record and named; who writes the act down is no matter';
const NOT_THE_UNIT = 'the duty is of those who propose; what a stranger sends is no proposal';

/** Edits after which a rule has nothing against the act, and why that is right. */
export const EXCUSED: Readonly<Partial<Record<Kind, Readonly<Record<string, string>>>>> = {
  'act of another organ': {
    'reglamento/art-022/measure-granted-by-the-junta': DECIDED,
    'reglamento/art-079/head-decides-procedure': 'the record says that the head decided',
    'reglamento/art-098/changed-by-the-junta': DECIDED,
    'reglamento/art-099/needs-of-the-person-considered': NOT_THE_UNIT,
    'reglamento/art-100/ended-by-the-junta': DECIDED,
    'reglamento/art-102/decision-on-record': DECIDED,
    'reglamento/art-109/final-vote-after-persistence': DECIDED,
    'reglamento/art-109/resolved-by-the-junta': DECIDED,
    'reglamento/art-109/vote-against-a-junta-resolution': DECIDED,
    'reglamento/art-109/vote-in-the-other-cases': DECIDED,
  },
};

/** Rules that these stories meet twice over, so that no one change breaks them. */
export const MET_TWICE: readonly string[] = [
  // No change puts another person in the place of the one who agrees.
  'reglamento/art-057/agreed-by-whom-the-measure-covers',
  // Only what happens after a reduction breaks it, and no change adds an incident.
  'reglamento/art-098/no-new-danger-after-a-reduction',
  // Two studies are compared, and a review may find the same.
  'reglamento/art-098/reduced-only-on-a-finding-of-less-risk',
];

/** Rules of a case that no story tells of, by why; their own examples and the other tests hold them. */
const UNTOLD_BY_REASON: Readonly<Record<string, readonly string[]>> = {
  'an act of the institution, of no case': [
    'art-012/convened-on-request',
    'art-019/approved-by-the-junta',
    'art-019/competent-bodies-heard',
    'art-019/criteria-of-a-manual',
    'art-025/opinion-asked-by-a-member',
    'art-025/requested-opinion-given',
    'art-026/forwarded-through-the-coordination',
    'art-028/manual-after-asking-the-council',
    'art-029/no-public-office-while-in-the-council',
    'art-037/head-of-the-human-rights-unit',
    'art-038/approved-before-procurement',
    'art-038/budget-submitted-before-approval',
    'art-038/manual-by-a-participatory-process',
    'art-041/order-of-substitution',
    'art-079/approved-protocol',
  ],
  'in force only after these stories': ['lppddhp/art-005/presided-by-segob-or-a-member-present'],
  'no substitute and no invitee sits in these sessions': [
    'art-007/substitute-appointed-beforehand',
    'art-007/substitute-decision-powers',
    'art-007/substitute-rank',
    'art-033/junta-substitutes-by-the-guide',
    'art-008/follow-up-by-an-invitee-of-the-session',
    'art-008/invitee-proposed-by-a-member',
    'art-008/prior-consent-to-each-invitee',
    'art-015/secure-channel-for-each-remote-invitee',
    'art-024/copy-to-each-non-permanent-invitee',
    'art-024/non-permanent-invitee-own-sessions-only',
  ],
  'judged only where something goes wrong': [
    'art-009/present-until-the-decision',
    'art-043/implicated-seat-votes',
    'art-047/federal-authority-complies',
    'art-052/state-exhorted-to-comply',
    'art-101/refusal-only-for-a-formal-defect',
    'art-103/no-provisional-withdrawal',
    'art-104/junta-decides-without-request',
    'art-104/short-notice-never-refuses',
    'art-022/unfounded-only-by-the-board',
  ],
  'no application and no inconformidad is turned away': [
    'art-053/not-refused-for-its-form',
    'art-053/other-mechanism-waived-is-no-bar',
    'art-054/withdrawn-by-the-person',
    'art-075/non-admission-communicated',
    'art-083/closed-on-what-the-study-found',
    'art-083/outsider-in-danger-handed-over',
    'art-101/may-apply-again',
    'art-106/cure-before-dismissal',
    'art-106/dismissed-by-who-hears-it',
    'art-106/lawful-ground-of-dismissal',
    'art-106/signature-that-is-there',
    'art-106/time-to-cure',
    'art-106/wrong-organ-is-rechanneled',
    'art-107/timely-filing-is-not-dismissed',
    'art-108/deficient-compliance-may-be-challenged',
    'art-108/refusal-may-be-challenged',
    'art-108/resolutions-may-be-challenged',
    'art-111/any-form-is-admitted',
    'art-112/fast-route-is-not-taken-away',
    'art-112/late-is-rechanneled-not-dismissed',
    'art-113/deficient-urgent-compliance-may-be-challenged',
    'art-113/express-or-tacit-refusal-may-be-challenged',
    'art-113/urgent-decisions-may-be-challenged',
    'art-114/wrong-organ-is-rechanneled',
  ],
  'each case begins with an application to the intake unit': [
    'art-055/application-passed-on-at-once',
    'art-055/facts-referred-at-once',
    'art-055/referred-soon-after-learning',
    'art-056/contact-attempted',
    'art-056/informed-before-refusal',
    'art-056/risk-notice-passed-on',
    'art-083/immediate-study-in-three-hours-from-consent',
    'art-083/immediate-study-in-three-hours-from-notice',
    'art-091/study-in-ten-days-from-consent',
    'art-091/study-in-ten-days-from-notice',
    'art-077/assistance-given-when-asked',
  ],
  'the measures are carried out by federal authorities': [
    'art-052/execution-asked-of-the-state',
    'art-052/measure-told-to-state-in-72-hours',
    'art-052/reserve-assessed-before-informing',
    'art-052/reserve-kept-when-it-endangers',
    'art-052/resolution-told-to-state-in-72-hours',
    'art-052/state-told-or-reserve-recorded',
  ],
  'the stories go another way': [
    'art-009/means-to-attend-offered',
    'lppddhp/art-026/study-at-the-time-of-issue',
    'art-023/urgent-measure-changed-on-risk-unit-information',
    'art-024/excerpt-of-each-case',
    'art-057/exception-rests-on-a-grave-cause',
    'art-061/doubt-brings-urgent-measures',
    'art-062/no-gap-before-succeeding-measures',
    'art-062/urgent-measures-until-junta-decides',
    'art-078/high-risk-without-urgent-measures',
    'art-078/imminent-incident-opens-extraordinary',
    'art-097/proposal-keeps-the-measure',
    'art-098/reduced-when-the-review-found-less-risk',
    'art-098/extended-when-insufficient',
    'art-098/modified-when-inadequate',
    'art-099/proposal-when-measures-fall-short',
    'art-109/independent-study-reaches-the-coordination',
    'art-109/refusing-authority-is-exhorted',
    'art-100/circle-assessed-before-removal',
    'art-100/no-end-by-mere-lapse',
    'art-102/doubt-decided-for-continuity',
    'art-109/two-thirds-at-the-decision',
    'trans-03/no-gap-when-changing-mechanism',
  ],
};

export const UNTOLD: readonly string[] = Object.values(UNTOLD_BY_REASON)
  .flat()
  .map((id) => (id.startsWith('lppddhp/') ? id : `reglamento/${id}`));
