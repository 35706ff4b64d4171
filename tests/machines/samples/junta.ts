import { MATTERS } from '../../../src/events/index';
import { ballots, type Short } from '../kit';

const CASE = { case: 'C1' };
const SESSION = { session: 'J2' };
const BOTH = { ...SESSION, ...CASE };
const OTHER_BUSINESS = ['ratify', 'preapprove', 'manual', 'appoint', 'budget', 'report', 'other'];

/** Samples of what the Junta does around a case and besides cases, and of the minutes. */
export const JUNTA_SAMPLES: readonly Short[] = [
  {
    type: 'junta.person-summoned',
    by: 'SE',
    refs: BOTH,
    data: { to: 'beneficiary', mode: 'written', facilitiesOffered: true },
  },
  ...['in-person', 'remote', 'representative', 'absent'].map((personPresent) => ({
    type: 'junta.case-opened',
    by: 'JG-P',
    refs: BOTH,
    data: { informationProvidedAt: '2016-01-01T00:00:00Z', personPresent },
  })),
  { type: 'representative.designated', by: 'BEN', refs: CASE, data: { form: 'written' } },
  ...['member', 'invitee', 'beneficiary'].map((participantKind) => ({
    type: 'secure-channel.provided',
    by: 'CEN',
    refs: SESSION,
    data: { sessionRef: 'J2', participant: 'P1', participantKind },
  })),
  {
    type: 'junta.attendance-changed',
    by: 'SE',
    refs: SESSION,
    data: { invitee: 'I1', change: 'left' },
  },
  {
    type: 'junta.invitee-follow-up-granted',
    by: 'JG',
    refs: BOTH,
    data: { person: 'I1' },
  },
  ...OTHER_BUSINESS.map((matter) => ({
    type: 'junta.vote-held',
    by: 'SE',
    refs: SESSION,
    data: { matter, votes: ballots(9, 0) },
  })),
  ...MATTERS.map((kind) => ({
    type: 'junta.decision-adopted',
    by: 'JG',
    refs: { ...SESSION, decision: 'D9' },
    data: { kind },
  })),
  { type: 'resolution.communicated-to-state', by: 'CEN', refs: { ...CASE, decision: 'D2' } },
  {
    type: 'junta.substitute-appointed',
    by: 'JG-M',
    data: { seat: 'SRE', person: 'P3', rank: 'director-general', decisionPowers: true },
  },
  {
    type: 'organ.succeeded',
    by: 'MEC',
    data: { old: 'PGR', new: 'FGR', effectiveAt: '2018-12-20' },
  },
  {
    type: 'cen.head-appointed',
    by: 'SEGOB',
    data: { person: 'P9', isHeadOfHumanRightsUnit: true },
  },
  { type: 'cen.head-substituted', by: 'URCRR-T', data: { by: 'urcrr', unavailable: [] } },
  {
    type: 'junta.manual-approved',
    by: 'JG',
    refs: { decision: 'D9' },
    data: { kind: 'manual', criteria: {}, participatory: true, consulted: [] },
  },
  { type: 'junta.council-opinion-requested', by: 'JG-M', data: { topic: 'manual' } },
  {
    type: 'junta.reform-proposal-analysed',
    by: 'JG',
    refs: SESSION,
    data: { source: 'council', outcome: 'accepted', forwardedThrough: 'CEN' },
  },
  { type: 'reform.proposed', by: 'UPSA', data: { kind: 'law' } },
  { type: 'unit.head-appointed', by: 'JG', refs: { decision: 'D9' }, data: { unit: 'UER' } },
  { type: 'unit.member-designated', by: 'JG', refs: { decision: 'D9' }, data: { unit: 'URCRR' } },
  { type: 'unit.composition-recorded', by: 'CEN', data: { unit: 'UER' } },
  { type: 'cen.budget-submitted', by: 'CEN', data: { year: 2016 } },
  { type: 'cen.work-plan-submitted', by: 'CEN', data: { year: 2016 } },
  ...['SEGOB', 'PGR', 'SSP', 'SRE', 'CNDH', 'CC-1', 'CC-2', 'CC-3', 'CC-4', 'SE', 'I1'].flatMap(
    (signer) =>
      [false, true].map((refused) => ({
        type: 'junta.minutes-signed',
        by: 'JG-M',
        refs: SESSION,
        data: { signer, refused },
      })),
  ),
  ...['SEGOB', 'PGR', 'SSP', 'SRE', 'CNDH', 'CC-1', 'CC-2', 'CC-3', 'CC-4'].map((to) => ({
    type: 'junta.minutes-delivered',
    by: 'SE',
    refs: SESSION,
    data: { to, toKind: 'member', scope: 'full' },
  })),
  {
    type: 'junta.minutes-delivered',
    by: 'SE',
    refs: SESSION,
    data: { to: 'P1', toKind: 'person', scope: 'excerpt' },
  },
];

/** A session held and closed with one member in it: what its minutes owe can be answered in full. */
export const HELD_SESSION: readonly Short[] = [
  {
    type: 'junta.session-opened',
    by: 'SE',
    refs: SESSION,
    data: {
      attendance: ['SEGOB', 'SE'].map((seat) => ({ seat, mode: 'in-person' })),
      presiding: 'SEGOB',
      quorumDeclared: false,
    },
  },
  { type: 'junta.session-closed', by: 'JG-P', refs: SESSION },
];
