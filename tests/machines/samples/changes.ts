import type { Short } from '../kit';

const CASE = { case: 'C1' };
const M1 = { case: 'C1', measure: 'M1' };

const findings = (data: Readonly<Record<string, boolean>>): Short => ({
  type: 'measure.periodic-review-completed',
  by: 'UER',
  refs: M1,
  data: { adequate: true, sufficient: true, riskReduced: false, riskGone: false, ...data },
});

const proposal = (kind: string): Short => ({
  type: 'measure.review-proposal-submitted',
  by: 'UER',
  refs: M1,
  data: { proposal: kind, personNeedsConsidered: true },
});

const requested = (data: Readonly<Record<string, unknown>>): Short => ({
  type: 'measure.termination-requested',
  by: 'BEN',
  refs: { ...M1, person: 'P1' },
  data: { form: 'written', riskOngoing: true, informedStatement: true, ...data },
});

const misuse = (deliberate: boolean): Short => ({
  type: 'measure.misuse-detected',
  by: 'UER',
  refs: M1,
  data: { kind: 'ley36.I', deliberate, aggravatesRisk: true },
});

/** Samples of what is done with a measure in force: review, change, end, misuse and suspension. */
export const CHANGE_SAMPLES: readonly Short[] = [
  {
    type: 'measure.review-requested',
    by: 'BEN',
    refs: M1,
    data: { scope: 'measures', receivedBy: 'CEN' },
  },
  ...['continue', 'modify', 'extend', 'reduce', 'terminate'].map(proposal),
  findings({}),
  findings({ adequate: false }),
  findings({ sufficient: false }),
  findings({ riskReduced: true }),
  findings({ riskReduced: true, riskGone: true }),
  { ...findings({}), data: {} },
  ...[true, false].map(
    (evidenceSufficient): Short => ({
      type: 'risk-study.updated',
      by: 'UER',
      refs: { ...CASE, study: 'S3' },
      data: { riskLevel: 'low', evidenceSufficient },
    }),
  ),
  ...['initial', 'update'].map(
    (reason): Short => ({
      type: 'risk-study.completed',
      by: 'UER',
      refs: { ...CASE, study: 'S4' },
      data: { reason },
    }),
  ),
  ...[
    {},
    { form: 'other' },
    { riskOngoing: false, informedStatement: false },
    { informedStatement: false },
  ].map(requested),
  ...['terminate', 'confirm-voluntary', 'withdraw'].map(
    (matter): Short => ({
      type: 'junta.vote-held',
      by: 'SE',
      refs: { ...CASE, session: 'J2' },
      data: { matter },
    }),
  ),
  {
    type: 'junta.case-opened',
    by: 'JG-P',
    refs: { ...CASE, session: 'J2' },
    data: { personPresent: 'absent' },
  },
  misuse(true),
  misuse(false),
  { type: 'measure.misuse-hearing', by: 'UER', refs: M1, data: { outcome: 'declined' } },
  { type: 'measure.misuse-hearing', by: 'UER', refs: M1 },
  ...['measure.terminated', 'measure.suspended', 'measure.withdrawn'].map(
    (type): Short => ({ type, by: 'JG', refs: M1 }),
  ),
  ...[{ wouldEndanger: true }, { wouldEndanger: false }, {}].map(
    (data): Short => ({ type: 'state.reserve-assessed', by: 'CEN', refs: M1, data }),
  ),
  {
    type: 'state.informed-of-federal-measures',
    by: 'CEN',
    refs: M1,
    data: { state: 'Jalisco' },
  },
  { type: 'state.execution-requested', by: 'CEN', refs: M1, data: { state: 'Jalisco' } },
  {
    type: 'resolution.communicated-to-state',
    by: 'CEN',
    refs: { ...CASE, decision: 'DG' },
    data: { state: 'Jalisco' },
  },
];
