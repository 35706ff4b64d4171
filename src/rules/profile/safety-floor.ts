/**
 * Federal rules on which the safety properties rest (`src/machines/safety/`). No profile closes one of
 * them or keeps it only to compare by; it may put a rule of its own in its place, and the properties are
 * then checked on that one.
 */
export const SAFETY_FLOOR: ReadonlySet<string> = new Set([
  'reglamento/art-006/ballots-from-seats-only',
  'reglamento/art-006/ballots-from-seats-present-only',
  'reglamento/art-006/one-ballot-per-seat',
  'reglamento/art-008/prior-consent-to-each-invitee',
  'reglamento/art-013/quorum-at-each-vote',
  'reglamento/art-021/casting-vote-on-a-tie-only',
  'reglamento/art-021/decision-by-majority',
  'reglamento/art-021/recess-of-seventy-two-hours',
  'reglamento/art-022/unfounded-only-by-the-board',
  'reglamento/art-024/minutes-of-each-session',
  'reglamento/art-024/minutes-signed-by-each-attendee',
  'reglamento/art-024/person-receives-only-own-excerpt',
  'reglamento/art-043/implicated-agency-not-consulted',
  'reglamento/art-053/not-refused-for-its-form',
  'reglamento/art-054/consent-by-the-person',
  'reglamento/art-054/consent-once-the-impediment-ends',
  'reglamento/art-054/withdrawn-by-the-person',
  'reglamento/art-056/informed-before-refusal',
  'reglamento/art-062/no-gap-before-succeeding-measures',
  'reglamento/art-062/urgent-measures-until-junta-decides',
  'reglamento/art-081/agencies-consulted-before-issue',
  'reglamento/art-088/file-sent-to-risk-unit',
  'reglamento/art-098/no-reduction-unless-the-risk-fell',
  'reglamento/art-100/ended-by-the-junta',
  'reglamento/art-100/lawful-ground-of-end',
  'reglamento/art-101/asked-by-the-person',
  'reglamento/art-101/confirmed-at-the-next-session',
  'reglamento/art-101/informed-statement-while-at-risk',
  'reglamento/art-101/may-apply-again',
  'reglamento/art-101/written-request-before-the-end',
  'reglamento/art-102/doubt-continues-the-measures',
  'reglamento/art-102/person-present',
  'reglamento/art-102/proposal-of-the-risk-unit',
  'reglamento/art-102/study-shows-measures-unnecessary',
  'reglamento/art-102/termination-vote',
  'reglamento/art-102/updated-study-before-the-decision',
  'reglamento/art-103/ground-of-withdrawal',
  'reglamento/art-103/person-heard',
  'reglamento/art-103/relapse-after-the-warning',
  'reglamento/art-103/warned-by-the-risk-unit',
  'reglamento/art-103/withdrawal-vote',
  'reglamento/art-104/five-business-days-notice',
  'reglamento/art-104/with-the-persons-agreement',
]);

/** Whether a safety property rests on a rule: one of the floor, or one that stands in its place. */
export const isOnTheFloor = (id: string, replaced?: ReadonlyMap<string, string>): boolean =>
  SAFETY_FLOOR.has(id) ||
  [...(replaced ?? [])].some(([place, by]) => by === id && SAFETY_FLOOR.has(place));
