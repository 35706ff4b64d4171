import { MATTERS } from '../../../src/events/index';
import { ballots, present, type Short } from '../kit';
import * as s from '../scenarios';

const CASE = { case: 'C1' };
const M1 = { case: 'C1', measure: 'M1' };
const SESSION = { session: 'J2' };

const each = (short: Short, key: string, values: readonly unknown[]): readonly Short[] =>
  values.map((value) => ({ ...short, data: { ...short.data, [key]: value } }));

/** Samples of the procedures of a case, of its measures and of the sessions that decide them. */
export const CORE_SAMPLES: readonly Short[] = [
  ...each(
    { type: 'application.received', by: 'BEN', refs: CASE, data: { form: 'written' } },
    'filedBy',
    ['self'],
  ),
  { type: 'application.admitted', by: 'URCRR', refs: CASE },
  { type: 'application.not-admitted', by: 'URCRR', refs: CASE, data: { ground: 'other' } },
  { type: 'application.withdrawn', by: 'BEN', refs: CASE },
  ...each({ type: 'case.new-incident', by: 'BEN', refs: CASE }, 'imminent', [true, false]),
  { type: 'case.person-deceased', by: 'CEN', refs: CASE },
  {
    type: 'preliminary.assessed',
    by: 'URCRR',
    refs: CASE,
    data: { imminent: false, high: false, doubt: false },
  },
  ...each({ type: 'procedure.determined', by: 'URCRR-T', refs: CASE }, 'track', [
    'extraordinary',
    'ordinary',
  ]),
  { type: 'immediate-study.started', by: 'URCRR', refs: { ...CASE, study: 'S1' } },
  ...each(s.STUDIED, 'condition', ['journalist', 'neither']),
  ...s.CONSULTED,
  { type: 'agency.implicated', by: 'URCRR', refs: CASE, data: { agency: 'PGR' } },
  { type: 'agency.excluded', by: 'URCRR-T', refs: CASE, data: { agency: 'PGR' } },
  s.URGENT,
  { type: 'urgent-measures.denied', by: 'URCRR-T', refs: CASE, data: { reasonsRef: 'doc-1' } },
  ...each({ type: 'case.forwarded-to-uer', by: 'URCRR', refs: CASE }, 'basis', [
    'art-88',
    'art-91',
  ]),
  {
    type: 'fund.emergency-procurement',
    by: 'CEN',
    refs: { ...CASE, procurement: 'B1' },
    data: { lackOfOwnGoods: true },
  },
  { type: 'risk-study.requested', by: 'CEN', refs: { ...CASE, study: 'S2' } },
  {
    type: 'risk-study.participation-recorded',
    by: 'UER',
    refs: { ...CASE, study: 'S2' },
    data: { mode: 'interview' },
  },
  { type: 'risk-study.completed', by: 'UER', refs: { ...CASE, study: 'S2' } },
  ...s.RISK_REDUCED,
  { type: 'protection-plan.defined', by: 'UER', refs: CASE },
  { type: 'measure.proposed', by: 'UER', refs: M1, data: { class: 'protection' } },
  ...each(s.GRANT, 'class', ['protection', 'urgent']),
  {
    type: 'measure.denied',
    by: 'JG',
    refs: { ...M1, decision: 'D2' },
    data: { ground: 'insufficient-risk' },
  },
  ...each({ type: 'measure.agreed', by: 'BEN', refs: M1 }, 'phase', [
    'analysis',
    'determination',
    'implementation',
    'evaluation',
  ]).flatMap((short) => [short, { ...short, data: { ...short.data, exceptionRef: 'x' } }]),
  { type: 'measure.misuse-terms-signed', by: 'BEN', refs: M1 },
  { type: 'measure.misuse-terms-not-signed', by: 'CEN', refs: M1 },
  { type: 'measure.ordered', by: 'URCRR', refs: M1, data: { to: 'SSP', mode: 'order' } },
  {
    type: 'measure.communicated',
    by: 'CEN',
    refs: { ...M1, decision: 'DG' },
    data: { to: 'SSP', toKind: 'federal' },
  },
  { type: 'measure.procurement-requested', by: 'SSP', refs: M1 },
  ...each({ type: 'measure.implemented', by: 'SSP', refs: M1 }, 'complete', [true, false]),
  { type: 'measure.rejected-by-authority', by: 'SSP', refs: M1, data: { mode: 'express' } },
  { type: 'measure.lapsed', by: 'SSP', refs: M1 },
  ...each({ type: 'measure.suspended', by: 'CEN', refs: { ...M1, decision: 'D2' } }, 'ground', [
    'person-request',
    'junta-decision',
    'other',
  ]),
  ...s.SUSPENSION.slice(0, 1),
  { type: 'measure.suspension-refused', by: 'CEN', refs: M1, data: { reason: 'short-notice' } },
  { type: 'measure.return-announced', by: 'BEN', refs: M1, data: { returnAt: '2016-06-10' } },
  { type: 'measure.resumed', by: 'CEN', refs: M1 },
  ...['measure.modified', 'measure.extended', 'measure.reduced'].map((type) => ({
    type,
    by: 'JG',
    refs: { ...M1, decision: 'D2' },
  })),
  ...each({ type: 'measure.continued', by: 'JG', refs: { ...M1, decision: 'D2' } }, 'provisional', [
    true,
    false,
  ]),
  ...s.REQUESTED,
  ...each(
    { type: 'measure.termination-confirmed', by: 'JG', refs: { ...M1, decision: 'D2' } },
    'confirmed',
    [true, false],
  ),
  ...['voluntary', 'risk-reduced', 'misuse', 'expiry'].map((ground) => s.terminated(ground)),
  ...s.MISUSED.slice(2),
  s.misuse('m9'),
  s.WITHDRAWN.at(-1) as Short,
  {
    type: 'measure.unnecessary-proven',
    by: 'UER',
    refs: M1,
    data: { evidenceRef: 'doc-3', by: 'UER', personHeard: true },
  },
  { type: 'measure.change-notified', by: 'CEN', refs: M1, data: { change: 'modified', to: 'SSP' } },
  {
    type: 'determination.notified',
    by: 'CEN',
    refs: { ...CASE, decision: 'D2' },
    data: { to: 'beneficiary', form: 'written', officialFormat: true, decisionRef: 'D2' },
  },
  ...each({ type: 'inconformidad.resolved', by: 'CEN', refs: CASE }, 'outcome', [
    'revoke',
    'confirm',
  ]),
  {
    type: 'complaint.right-informed',
    by: 'URCRR',
    refs: CASE,
    data: { moment: 'post-implementation', to: 'beneficiary' },
  },
  { type: 'junta.session-requested', by: 'CEN', data: { by: 'CEN' } },
  ...each({ type: 'junta.session-authorized', by: 'JG-P' }, 'granted', [true, false]),
  ...s.CONVENED,
  {
    type: 'junta.session-opened',
    by: 'SE',
    refs: SESSION,
    data: { attendance: present(9), presiding: 'SEGOB', quorumDeclared: true },
  },
  {
    type: 'junta.attendance-changed',
    by: 'SE',
    refs: SESSION,
    data: { seat: 'CC-4', change: 'left' },
  },
  {
    type: 'junta.invitee-admitted',
    by: 'JG',
    refs: { ...SESSION, ...CASE },
    data: { person: 'I1', kind: 'permanent', mode: 'in-person' },
  },
  {
    type: 'junta.case-opened',
    by: 'JG-P',
    refs: { ...SESSION, ...CASE },
    data: { informationProvidedAt: '2016-01-01T00:00:00Z', personPresent: 'in-person' },
  },
  { type: 'junta.person-excluded', by: 'JG-P', refs: { ...SESSION, ...CASE } },
  ...each(
    {
      type: 'junta.vote-held',
      by: 'SE',
      refs: { ...SESSION, ...CASE },
      data: { votes: ballots(9, 0) },
    },
    'matter',
    ['grant', 'terminate', 'deny'],
  ),
  ...each(
    { type: 'junta.decision-adopted', by: 'JG', refs: { ...SESSION, ...CASE, decision: 'D2' } },
    'kind',
    MATTERS,
  ),
  { type: 'junta.recess-declared', by: 'JG-P', refs: { ...SESSION, ...CASE } },
  { type: 'junta.information-provided', by: 'SE', refs: { ...SESSION, ...CASE } },
  {
    type: 'junta.session-resumed',
    by: 'JG-P',
    refs: SESSION,
    data: { attendance: present(9) },
  },
  { type: 'junta.session-closed', by: 'JG-P', refs: SESSION },
  { type: 'junta.session-not-held', by: 'SE', refs: SESSION, data: { reason: 'no-quorum' } },
  { type: 'junta.minutes-drafted', by: 'SE', refs: SESSION },
  { type: 'junta.minutes-signed', by: 'JG-M', refs: SESSION, data: { signer: 'SEGOB' } },
  { type: 'junta.minutes-delivered', by: 'SE', refs: SESSION, data: { to: 'SEGOB' } },
];
