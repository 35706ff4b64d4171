import { present, type Short, sessionDeciding } from './kit';

export const CASE = { case: 'C1' };
export const M1 = { case: 'C1', measure: 'M1' };

export const URGENT: Short = {
  type: 'urgent-measures.issued',
  by: 'URCRR-T',
  refs: CASE,
  data: { measureRefs: ['M1'] },
};

export const GRANT: Short = {
  type: 'measure.granted',
  by: 'JG',
  refs: { ...M1, decision: 'DG' },
  data: { class: 'protection', duration: 'P6M', responsible: ['SSP'], beneficiaries: ['P1'] },
};

/** A measure granted by the Junta, with the session that decided it. */
export const GRANTED: readonly Short[] = [
  ...sessionDeciding({ session: 'JG1', case: 'C1', kind: 'grant', decision: 'DG' }),
  GRANT,
];

export const IMPLEMENTED: Short = {
  type: 'measure.implemented',
  by: 'SSP',
  refs: M1,
  data: { complete: true },
};

/** What must come before the Junta ends measures because the risk was reduced (102). */
export const RISK_REDUCED: readonly Short[] = [
  {
    type: 'risk-study.updated',
    by: 'UER',
    refs: { ...CASE, study: 'S2' },
    data: { riskLevel: 'low', evidenceSufficient: true },
  },
  {
    type: 'measure.review-proposal-submitted',
    by: 'UER',
    refs: M1,
    data: { proposal: 'terminate', personNeedsConsidered: true },
  },
  {
    type: 'junta.person-summoned',
    by: 'SE',
    refs: { ...CASE, session: 'J2' },
    data: { to: 'beneficiary', mode: 'written', facilitiesOffered: true },
  },
];

export const terminated = (ground: string, decision = 'D2'): Short => ({
  type: 'measure.terminated',
  by: 'JG',
  refs: { ...M1, decision },
  data: { ground },
});

/** The end at the request of the person, in writing and knowing the risk (101). */
export const REQUESTED: readonly Short[] = [
  {
    type: 'measure.termination-requested',
    by: 'BEN',
    refs: { ...M1, person: 'P1' },
    data: { form: 'written', riskOngoing: true, informedStatement: true, receivedBy: 'CEN' },
  },
  { type: 'measure.termination-request-forwarded', by: 'CEN', refs: M1 },
];

export const CONFIRMED: readonly Short[] = [
  ...sessionDeciding({ session: 'J2', case: 'C1', kind: 'confirm-voluntary', decision: 'D2' }),
  {
    type: 'measure.termination-confirmed',
    by: 'JG',
    refs: { ...M1, decision: 'D2' },
    data: { confirmed: true },
  },
];

/** Misuse, warning, hearing, and misuse again (103). */
export const MISUSED: readonly Short[] = [
  { type: 'measure.misuse-terms-signed', by: 'BEN', refs: M1, data: { documentRef: 'doc-1' } },
  ...['m1', 'm2'].map((id) => misuse(id)),
  {
    type: 'measure.misuse-warned',
    by: 'UER',
    refs: M1,
    data: { misuseRefs: ['m1', 'm2'], form: 'written' },
  },
  { type: 'measure.misuse-hearing', by: 'UER', refs: M1, data: { outcome: 'held' } },
];

export function misuse(id: string): Short {
  return {
    type: 'measure.misuse-detected',
    id,
    by: 'UER',
    refs: M1,
    data: { kind: 'ley36.I', deliberate: true, aggravatesRisk: false, evidenceRef: 'doc-2' },
  };
}

export const WITHDRAWN: readonly Short[] = [
  ...sessionDeciding({ session: 'J2', case: 'C1', kind: 'withdraw', decision: 'D2' }),
  {
    type: 'measure.withdrawn',
    by: 'JG',
    refs: { ...M1, decision: 'D2' },
    data: { ground: 'deliberate-repeated' },
  },
];

export const SUSPENSION: readonly Short[] = [
  {
    type: 'measure.suspension-requested',
    by: 'BEN',
    refs: { ...M1, person: 'P1' },
    data: { form: 'written', reasons: 'travel', startsAt: '2016-06-01', class: 'protection' },
  },
  { type: 'measure.suspended', by: 'CEN', refs: M1, data: { ground: 'person-request' } },
];

export const CONSULTED: readonly Short[] = ['PGR', 'SSP'].map((agency) => ({
  type: 'agency.consulted',
  by: 'URCRR-T',
  refs: CASE,
  data: { agency, mode: 'phone', reached: true, opinion: 'favourable' },
}));

export const APPLIED: Short = {
  type: 'application.received',
  by: 'BEN',
  refs: CASE,
  data: { form: 'written', filedBy: 'self', requestsUrgent: true, declaresImminentDanger: true },
};

export const STUDIED: Short = {
  type: 'immediate-study.completed',
  by: 'URCRR',
  refs: { ...CASE, study: 'S1' },
  data: { condition: 'journalist' },
};

export const FIVE_SEATS = present(5);

export const CONVENED: readonly Short[] = [
  {
    type: 'junta.agenda-authorized',
    by: 'JG-P',
    refs: { session: 'J2' },
    data: { itemRefs: ['C1'] },
  },
  {
    type: 'junta.convocation-issued',
    by: 'SE',
    refs: { session: 'J2' },
    data: {
      kind: 'ordinary',
      scheduledAt: '2016-04-10T10:00:00-05:00',
      place: 'sala',
      remote: false,
      agendaAttached: true,
      documentsAttached: true,
      recipients: ['SEGOB'],
      mode: 'written',
      deliveryProof: true,
    },
  },
];
