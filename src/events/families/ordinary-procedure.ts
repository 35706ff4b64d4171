import * as z from 'zod';
import { family } from '../family';
import { group, payload } from '../payload';
import { duration } from '../vocabulary/dates';
import { identifier, measureIds, oneOrMore } from '../vocabulary/identifiers';
import { measureClass } from '../vocabulary/measure-classes';
import { pseudonyms } from '../vocabulary/parties';
import { principles } from '../vocabulary/principles';
import { riskLevel } from '../vocabulary/risk-levels';
import { studyReason } from '../vocabulary/studies';
import { flag } from '../vocabulary/values';

/** Ordinary procedure: risk study, proposed measures and protection plan (Reglamento 90-95). */
export const ordinaryProcedureEvents = family({
  'risk-study.requested': {
    label: 'Solicitud de estudio de riesgo',
    actors: ['URCRR', 'JG', 'CEN'],
    refs: ['case', 'study'],
    articles: ['91', '102', '109'],
    data: payload(
      {
        reason: studyReason,
      },
      ['reason'],
    ),
  },
  'risk-study.participation-recorded': {
    label: 'La persona interviene y opina en el estudio',
    actors: ['UER'],
    refs: ['case', 'study'],
    articles: ['90'],
    data: payload(
      {
        mode: z.enum(['interview', 'written-opinion', 'declined', 'unreachable']),
      },
      ['mode'],
    ),
  },
  'risk-study.completed': {
    label: 'Estudio de riesgo concluido',
    actors: ['UER'],
    refs: ['case', 'study'],
    articles: ['67', '91', '92'],
    data: payload(
      {
        version: identifier.describe('version of the study'),
        considered: group({
          background: flag,
          facts: flag,
          activity: flag,
          context: flag,
        }).describe('inputs weighed; an input left out was not considered'),
        analysed: group({
          riskLevel: riskLevel,
          vulnerability: z.enum(['none', 'low', 'medium', 'high']),
          detectedRisks: oneOrMore.describe('risk codes; an empty list = none detected'),
        }).describe('one left out was not analysed'),
        coveredPersons: pseudonyms,
        proposedMeasures: measureIds,
        duration: duration.describe('of the proposed measures'),
        reason: studyReason,
      },
      ['considered', 'analysed', 'coveredPersons', 'proposedMeasures', 'duration', 'reason'],
    ),
  },
  'risk-study.updated': {
    label: 'Actualización del estudio',
    actors: ['UER'],
    refs: ['case', 'study'],
    articles: ['99', '102'],
    data: payload(
      {
        riskLevel: riskLevel,
        evidenceSufficient: flag.describe('evidence is enough and no doubt remains'),
      },
      ['riskLevel', 'evidenceSufficient'],
    ),
  },
  'measure.proposed': {
    label: 'Medida propuesta',
    actors: ['UER'],
    refs: ['case', 'measure'],
    articles: ['22', '93'],
    data: payload(
      {
        class: measureClass,
        catalogCode: identifier.describe(
          'art64.I-IV, art66.I-VII, art68.I-V, ley32.I-V, or a code of the loaded catalogue',
        ),
        duration: duration,
        responsible: oneOrMore.describe('authority codes'),
        principles: principles,
      },
      ['class', 'duration', 'responsible', 'principles'],
    ),
  },
  'protection-plan.defined': {
    label: 'Plan de protección integral definido',
    actors: ['UER'],
    refs: ['case'],
    articles: ['44', '58'],
    data: payload(
      {
        measureRefs: measureIds,
        includes: group({ protection: flag, prevention: flag, preventive: flag }).describe(
          'classes of measure in the plan',
        ),
        agreedWithPerson: flag,
      },
      ['includes'],
    ),
  },
});
