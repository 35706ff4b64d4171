import type { Short } from '../kit';
import * as s from '../scenarios';

const each = (short: Short, key: string, values: readonly unknown[]): readonly Short[] =>
  values.map((value) => ({ ...short, data: { ...short.data, [key]: value } }));

const sent = (type: string, by: string, data?: Short['data']): Short => ({
  type,
  by,
  refs: s.CASE,
  ...(data === undefined ? {} : { data }),
});

/** Samples of how a case comes to the Mechanism. */
export const INTAKE_SAMPLES: readonly Short[] = [
  ...each(sent('intake.facts-known', 'CNDH', { sourceOrgan: 'CNDH' }), 'viaPotentialBeneficiary', [
    true,
    false,
  ]),
  sent('intake.risk-known-without-application', 'UPSA', { detectedByMonitoring: true }),
  sent('intake.referred-to-urcrr', 'CNDH', { fromOrgan: 'CNDH' }),
  ...each(sent('intake.contact-attempted', 'URCRR', { channel: 'phone' }), 'outcome', [
    'reached',
    'failed',
  ]),
  ...each(sent('intake.first-contact', 'URCRR', { channel: 'phone' }), 'with', [
    'beneficiary',
    'petitioner',
  ]),
  sent('application.received', 'PET', { form: 'phone', filedBy: 'third-party' }),
  sent('application.received', 'BEN', {
    form: 'phone',
    filedBy: 'self',
    declaresImminentDanger: true,
  }),
  sent('application.formalized', 'URCRR', { documentRef: 'doc-1', draftedBy: 'URCRR' }),
  sent('application.completion-requested', 'URCRR', { missing: ['facts'] }),
  ...each(sent('application.grave-cause-recorded', 'URCRR'), 'kind', [
    'prevents-own-filing',
    'prevents-formalization',
    'prevents-agreement',
  ]),
  sent('application.impediment-ceased', 'URCRR'),
  sent('application.other-mechanism-waived', 'BEN', { coverageUntil: '2016-03-20' }),
  ...each(sent('consent.given', 'BEN', { form: 'express-written' }), 'scope', [
    'procedure',
    'measures',
  ]),
  ...each(sent('consent.refused', 'BEN'), 'scope', ['procedure', 'measures']),
  ...each(sent('consent.withdrawn', 'BEN'), 'scope', ['procedure', 'measures']),
  ...each(sent('representative.designated', 'BEN', { powers: ['attend-session'] }), 'form', [
    'written',
    'other',
  ]),
  sent('complaint.right-informed', 'URCRR', { moment: 'first-contact', to: 'beneficiary' }),
  sent('complaint.assistance-requested', 'BEN'),
  sent('complaint.assistance-provided', 'URCRR', { kind: 'advice' }),
  sent('case.person-unreachable', 'URCRR', { attempts: 2 }),
];
