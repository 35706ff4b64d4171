import type { Short } from '../kit';

const REPORT = { report: 'R1' };

/** Samples of the agreements, the annual documents and the database of the Mecanismo. */
export const INSTITUTION_SAMPLES: readonly Short[] = [
  {
    type: 'convenio.signed',
    by: 'CEN',
    refs: { convenio: 'K1' },
    data: { party: 'Jalisco', partyKind: 'state', liaisons: ['CEN', 'Jalisco'] },
  },
  { type: 'regulation.in-force', by: 'MEC', data: { date: '2012-12-01' } },
  { type: 'federal-aid.requested', by: 'JG', data: { state: 'Veracruz' } },
  { type: 'prevention.action-recorded', by: 'UPSA', data: { kind: 'art68.I' } },
  { type: 'cen.work-plan-submitted', by: 'SE', refs: REPORT, data: { year: 2016 } },
  ...['approved', 'changes-required', 'rejected'].map((outcome) => ({
    type: 'report.privacy-reviewed',
    by: 'CEN',
    refs: REPORT,
    data: { outcome },
  })),
  {
    type: 'report.published',
    by: 'JG',
    refs: REPORT,
    data: { kind: 'work-plan', period: '2016', channels: ['electronic'] },
  },
  {
    type: 'person.profiled',
    by: 'UPSA',
    refs: { person: 'P1' },
    data: { sex: 'female', kind: 'journalist', subject: 'person', state: 'Veracruz' },
  },
  {
    type: 'aggression.recorded',
    by: 'UPSA',
    data: { type: 'threat', aggressorType: 'municipal', state: 'Veracruz', month: '2016-02' },
  },
  { type: 'amparo.reported', by: 'CEN', refs: { case: 'C1' }, data: { stage: 'filed' } },
  { type: 'database.updated', by: 'UPSA', refs: REPORT, data: { period: '2016' } },
  {
    type: 'database.published',
    by: 'UPSA',
    refs: REPORT,
    data: { fields: ['state'], smallestCell: 9, privacyReviewed: true },
  },
  {
    type: 'unit.information-requested',
    id: 'request-1',
    by: 'UER',
    data: { from: 'UER', to: 'URCRR' },
  },
  { type: 'unit.information-provided', by: 'URCRR', data: { requestRef: 'request-1' } },
];
