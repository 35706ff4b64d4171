import * as z from 'zod';
import { family } from '../family';
import { payload } from '../payload';
import { month, period } from '../vocabulary/dates';
import { identifier, identifiers, measureId } from '../vocabulary/identifiers';
import { state, stateName } from '../vocabulary/states';
import { count, flag, quantity } from '../vocabulary/values';

/** Reports, statistics, prevention and policy (Reglamento 20, 68-74). */
export const reportAndDataEvents = family({
  'report.published': {
    label: 'Publicación de informe',
    actors: ['JG'],
    refs: ['report'],
    articles: ['20'],
    data: payload(
      {
        kind: z.enum([
          'national-situation',
          'work-plan',
          'activities',
          'budget',
          'council-activities',
          'monthly-statistics',
        ]),
        period: period.describe('year, or year and month'),
        channels: z.array(z.enum(['print', 'electronic', 'authorities', 'other'])),
        portal: flag.describe('on the dedicated portal'),
        csoDistribution: flag.describe('handed to civil society organisations'),
        privacyReviewRef: identifier.describe('id of the report.privacy-reviewed event'),
      },
      ['kind', 'period', 'channels', 'portal', 'csoDistribution'],
    ),
  },
  'report.privacy-reviewed': {
    label: 'Revisión de privacidad',
    actors: ['CEN'],
    refs: ['report'],
    articles: ['20'],
    data: payload(
      {
        outcome: z.enum(['approved', 'changes-required', 'rejected']),
      },
      ['outcome'],
    ),
  },
  'person.profiled': {
    label: 'Perfil estadístico seudónimo',
    actors: ['UPSA'],
    refs: ['person'],
    articles: ['71'],
    data: payload(
      {
        sex: z.enum(['female', 'male', 'other', 'unknown']),
        kind: z.enum(['defender', 'journalist', 'extended-circle']),
        subject: z.enum(['person', 'collective']),
        state: state,
      },
      ['sex', 'kind', 'subject', 'state'],
    ),
  },
  'aggression.recorded': {
    label: 'Agresión registrada (tipificada)',
    actors: ['UPSA', 'URCRR'],
    refs: [],
    articles: ['68', '71'],
    data: payload(
      {
        type: identifier.describe('code of the typology'),
        aggressorType: z.enum([
          'federal',
          'state',
          'municipal',
          'private',
          'organised-crime',
          'unknown',
        ]),
        state: state,
        month: month.describe('year and month'),
      },
      ['type', 'aggressorType', 'state', 'month'],
    ),
  },
  'amparo.reported': {
    label: 'Juicio de amparo reportado',
    actors: ['CEN'],
    refs: ['case'],
    articles: ['71'],
    data: payload(
      {
        stage: z.enum(['filed', 'suspension-granted', 'ruled']),
        measureRef: measureId,
      },
      ['stage'],
    ),
  },
  'database.updated': {
    label: 'Actualización de la base',
    actors: ['UPSA'],
    refs: ['report'],
    articles: ['71'],
    data: payload(
      {
        indicators: z
          .array(z.union([quantity, z.record(z.string(), quantity), z.null()]))
          .describe(
            'nine entries in the order of art. 71, I to IX: a count, or counts by code; null = missing',
          ),
        period: period.describe('year, or year and month'),
      },
      ['indicators', 'period'],
    ),
  },
  'database.published': {
    label: 'Publicación de datos',
    actors: ['UPSA'],
    refs: ['report'],
    articles: ['68', '71'],
    data: payload(
      {
        fields: identifiers.describe('names of the columns published'),
        smallestCell: count.describe('smallest count above zero in the tables'),
        privacyReviewed: flag,
      },
      ['fields', 'smallestCell', 'privacyReviewed'],
    ),
  },
  'prevention.action-recorded': {
    label: 'Medida de prevención',
    actors: ['FED', 'ENT-FED', 'UPSA'],
    refs: [],
    articles: ['68', '69', '70'],
    data: payload({
      kind: z.enum([
        'art68.I',
        'art68.II',
        'art68.III',
        'art68.IV',
        'art68.V',
        'early-warning',
        'contingency-plan',
      ]),
      territory: z
        .union([stateName, identifier])
        .describe("a state's name, or a code (national, region, municipality)"),
    }),
  },
  'campaign.launched': {
    label: 'Campaña de reconocimiento',
    actors: ['MEC'],
    refs: [],
    articles: ['72'],
    data: payload({
      councilOpinionRef: identifier.describe(
        'id of the consejo.opinion-issued event; absent = not asked',
      ),
    }),
  },
  'reform.proposed': {
    label: 'Propuesta de reforma o política',
    actors: ['UPSA', 'CC', 'JG'],
    refs: [],
    articles: ['26', '45', '74'],
    data: payload({
      kind: z.enum(['law', 'policy']),
    }),
  },
});
