import * as z from 'zod';
import { family } from '../family';
import { group, payload } from '../payload';
import { authorityCode } from '../vocabulary/authorities';
import { channel } from '../vocabulary/channels';
import { duration, moment } from '../vocabulary/dates';
import {
  documentId,
  identifier,
  identifiers,
  measureIds,
  procurementId,
  shortCode,
} from '../vocabulary/identifiers';
import { pseudonyms } from '../vocabulary/parties';
import { principles } from '../vocabulary/principles';
import { riskLevel } from '../vocabulary/risk-levels';
import { stateName } from '../vocabulary/states';
import { flag } from '../vocabulary/values';

/** Extraordinary procedure: immediate study, urgent measures and emergency purchases (Reglamento 81-89). */
export const extraordinaryProcedureEvents = family({
  'immediate-study.started': {
    label: 'Inicio del estudio de acción inmediata',
    actors: ['URCRR'],
    refs: ['case', 'study'],
    articles: ['83'],
    data: payload({}),
  },
  'immediate-study.completed': {
    label: 'Estudio de acción inmediata concluido',
    actors: ['URCRR'],
    refs: ['case', 'study'],
    articles: ['62', '83', '84', '85'],
    data: payload(
      {
        considered: group({
          background: flag,
          facts: flag,
          activity: flag,
          place: flag,
          context: flag,
        }).describe('inputs weighed; an input left out was not considered'),
        concluded: group({
          generalRisk: riskLevel,
          measures: measureIds,
          duration: duration,
          responsible: z.array(authorityCode),
        }).describe('outputs of the study; one left out was not determined'),
        condition: z.enum(['defender', 'journalist', 'neither']),
        coveredPersons: pseudonyms,
      },
      ['considered', 'concluded', 'condition'],
    ),
  },
  'agency.consulted': {
    label: 'Consulta a la representación de una dependencia',
    actors: ['URCRR-T'],
    refs: ['case'],
    articles: ['81'],
    data: payload(
      {
        agency: identifier.describe(
          'agency code as named on that date (PGR, SSP, later FGR, CNS, SSPC)',
        ),
        mode: channel,
        reached: flag.describe('false = failed attempt'),
        opinion: z
          .enum(['favourable', 'unfavourable', 'none'])
          .describe('on issuing the urgent measures'),
      },
      ['agency', 'reached'],
    ),
  },
  'agency.implicated': {
    label: 'Los hechos involucran a una dependencia',
    actors: ['URCRR'],
    refs: ['case'],
    articles: ['43'],
    data: payload(
      {
        agency: identifier.describe('agency that the facts involve'),
        summaryRef: documentId,
      },
      ['agency'],
    ),
  },
  'agency.excluded': {
    label: 'Exclusión por estar involucrada en los hechos',
    actors: ['URCRR-T'],
    refs: ['case'],
    articles: ['43'],
    data: payload(
      {
        agency: identifier.describe(
          'agency code as named on that date (PGR, SSP, later FGR, CNS, SSPC)',
        ),
        reason: shortCode,
      },
      ['agency'],
    ),
  },
  'urgent-measures.issued': {
    label: 'Emisión de medidas urgentes',
    actors: ['URCRR-T'],
    refs: ['case'],
    articles: ['52', '61', '83', '86', '87'],
    data: payload(
      {
        measureRefs: identifiers.describe('refs.measure ids; each starts its own 9 h'),
        principles: principles,
        doubtApplied: flag.describe('issued because of doubt (art. 61)'),
        state: stateName.describe('federative entity where the measures are implemented'),
      },
      ['measureRefs', 'principles'],
    ),
  },
  'urgent-measures.denied': {
    label: 'Negativa de medidas urgentes',
    actors: ['URCRR-T'],
    refs: ['case'],
    articles: ['78', '113'],
    data: payload(
      {
        reasonsRef: documentId,
      },
      ['reasonsRef'],
    ),
  },
  'case.forwarded-to-uer': {
    label: 'Remisión del expediente a la unidad de riesgos',
    actors: ['URCRR'],
    refs: ['case'],
    articles: ['88', '91'],
    data: payload(
      {
        basis: z.enum(['art-88', 'art-91']),
        receivedAt: moment.describe('arrival at UER; starts the clock of that unit alone'),
      },
      ['basis'],
    ),
  },
  'fund.emergency-procurement': {
    label: 'Compra o contratación urgente con cargo al Fondo',
    actors: ['CEN'],
    refs: ['case', 'procurement'],
    articles: ['87'],
    data: payload(
      {
        items: identifiers.describe('codes of goods or services'),
        contractRef: documentId,
        lackOfOwnGoods: flag.describe('the implementing authorities lacked them'),
      },
      ['lackOfOwnGoods'],
    ),
  },
  'fund.procurement-reported': {
    label: 'Informe de la compra urgente a la Junta',
    actors: ['CEN'],
    refs: ['case', 'procurement'],
    articles: ['87'],
    data: payload({
      procurementRef: procurementId,
    }),
  },
  'fund.procurement-ratified': {
    label: 'Ratificación (o no) de la compra',
    actors: ['JG'],
    refs: ['procurement', 'session'],
    articles: ['87'],
    data: payload(
      {
        procurementRef: procurementId,
        ratified: flag,
      },
      ['ratified'],
    ),
  },
  'fund.procurement-preapproved': {
    label: 'Aprobación previa de contratación',
    actors: ['JG'],
    refs: ['procurement', 'session'],
    articles: ['38', '94'],
    data: payload({
      procurementRef: procurementId,
    }),
  },
  'fund.procurement': {
    label: 'Contratación ordinaria',
    actors: ['CEN'],
    refs: ['procurement'],
    articles: ['38', '94'],
    data: payload({
      procurementRef: procurementId,
      legalBasis: shortCode,
    }),
  },
});
