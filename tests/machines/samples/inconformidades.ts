import { ballots, type Short } from '../kit';

const CASE = { case: 'C1' };
const I1 = { case: 'C1', inconformidad: 'I1' };
const B1 = { case: 'C1', procurement: 'B1' };
const SESSION = { case: 'C1', session: 'J2' };

const filed = (route: string, ground: string): Short => ({
  type: 'inconformidad.filed',
  by: 'BEN',
  refs: I1,
  data: { route, form: 'written', signedBy: 'self', filedBefore: 'SE', ground },
});

const each = (short: Short, key: string, values: readonly unknown[]): readonly Short[] =>
  values.map((value) => ({ ...short, data: { ...short.data, [key]: value } }));

/** Samples of the inconformidades and of the purchases with the Fund. */
export const INCONFORMIDAD_SAMPLES: readonly Short[] = [
  filed('ordinary', 'authority-refusal'),
  filed('ordinary', 'junta-resolution'),
  filed('extraordinary', 'urgent-grant-denial'),
  { type: 'inconformidad.admitted', by: 'SE', refs: I1 },
  ...each({ type: 'inconformidad.dismissed', by: 'SE', refs: I1 }, 'ground', ['late', 'other']),
  {
    type: 'inconformidad.cure-requested',
    by: 'SE',
    refs: I1,
    data: { missing: ['signature'] },
  },
  ...each({ type: 'inconformidad.rechanneled', by: 'SE', refs: I1 }, 'toRoute', [
    'ordinary',
    'extraordinary',
  ]),
  ...each({ type: 'inconformidad.reported', by: 'CEN', refs: I1 }, 'to', ['junta', 'council']),
  ...each(
    {
      type: 'inconformidad.dictamen-submitted',
      by: 'CEN',
      refs: I1,
      data: { personOpinion: true },
    },
    'basis',
    ['new-study', 'compliance', 'independent-study'],
  ),
  ...each({ type: 'inconformidad.resolved', by: 'JG', refs: I1 }, 'outcome', [
    'confirm',
    'revoke',
    'modify',
    'fulfilled',
  ]),
  { type: 'inconformidad.persistence-declared', by: 'BEN', refs: I1 },
  {
    type: 'independent-study.commissioned',
    by: 'CC',
    refs: I1,
    data: { funding: 'Fondo', independenceDeclared: true, confidentialityDeclared: true },
  },
  {
    type: 'independent-study.delivered',
    by: 'EVAL-IND',
    refs: { ...I1, study: 'S9' },
    data: { to: 'CEN' },
  },
  { type: 'consejo.inconformidad-opinion-issued', by: 'CC', refs: I1 },
  ...each(
    { type: 'authority.exhorted', by: 'CEN', refs: CASE, data: { authority: 'SSP' } },
    'sanctionsCited',
    [true, false],
  ),
  { type: 'protection.ensured-interim', by: 'CEN', refs: I1, data: { means: 'patrol' } },
  ...each({ type: 'risk-study.requested', by: 'CEN', refs: { ...CASE, study: 'S8' } }, 'reason', [
    'inconformidad',
  ]),
  ...each({ type: 'risk-study.completed', by: 'UER', refs: { ...CASE, study: 'S8' } }, 'reason', [
    'inconformidad',
  ]),
  {
    type: 'junta.vote-held',
    by: 'SE',
    refs: SESSION,
    data: { matter: 'inconformidad', votes: ballots(9, 0) },
  },
  ...each({ type: 'amparo.reported', by: 'CEN', refs: CASE }, 'stage', [
    'filed',
    'suspension-granted',
    'ruled',
  ]),
  { type: 'fund.procurement-reported', by: 'CEN', refs: B1 },
  ...each(
    { type: 'fund.procurement-ratified', by: 'JG', refs: { procurement: 'B1', session: 'J2' } },
    'ratified',
    [true, false],
  ),
  { type: 'fund.procurement-preapproved', by: 'JG', refs: { procurement: 'B1', session: 'J2' } },
  { type: 'fund.procurement', by: 'CEN', refs: { procurement: 'B1' } },
];
