import * as z from 'zod';
import { family } from '../family';
import { payload } from '../payload';
import { authorityCode, governmentLevel } from '../vocabulary/authorities';
import { channel } from '../vocabulary/channels';
import { writtenOrOther } from '../vocabulary/forms';
import {
  decisionId,
  documentId,
  identifier,
  identifiers,
  shortCode,
} from '../vocabulary/identifiers';
import { organ } from '../vocabulary/organs';
import { concernedParty } from '../vocabulary/parties';
import { flag } from '../vocabulary/values';

/** Life of a measure, third part: how it ends, and the notices that any change owes. */
export const measureEndingEvents = family({
  'measure.termination-requested': {
    label: 'Solicitud de terminación',
    actors: ['BP', 'BEN', 'PET'],
    refs: ['case', 'measure'],
    articles: ['100', '101'],
    data: payload(
      {
        form: writtenOrOther,
        riskOngoing: flag.describe('the risk has not ceased'),
        informedStatement: flag.describe(
          'the person states to know the risk and still wants to end',
        ),
        receivedBy: organ,
      },
      ['form', 'riskOngoing', 'informedStatement'],
    ),
  },
  'measure.termination-request-forwarded': {
    label: 'Canalización a la Junta',
    actors: ['CEN'],
    refs: ['case', 'measure'],
    articles: ['101'],
    data: payload({}),
  },
  'measure.termination-confirmed': {
    label: 'Confirmación (o no) de terminación voluntaria',
    actors: ['JG'],
    refs: ['case', 'measure', 'decision'],
    articles: ['101'],
    data: payload(
      {
        confirmed: flag,
        formalDefect: z
          .enum(['no-writing', 'no-risk-statement', 'coercion', 'not-the-person', 'other'])
          .describe('only where not confirmed (A54)'),
        decisionRef: decisionId,
      },
      ['confirmed'],
    ),
  },
  'measure.terminated': {
    label: 'Terminación',
    actors: ['JG'],
    refs: ['case', 'measure', 'decision'],
    articles: ['100', '101', '102', '103'],
    data: payload(
      {
        ground: z
          .enum(['voluntary', 'risk-reduced', 'misuse', 'expiry', 'budget', 'other'])
          .describe('only the first three are lawful (art. 100)'),
        decisionRef: decisionId,
      },
      ['ground'],
    ),
  },
  'measure.misuse-detected': {
    label: 'Uso indebido detectado',
    actors: ['UER', 'AUT-IMPL'],
    refs: ['case', 'measure'],
    articles: ['103'],
    data: payload(
      {
        kind: z.enum([
          'ley36.I',
          'ley36.II',
          'ley36.III',
          'ley36.IV',
          'ley36.V',
          'ley36.VI',
          'ley36.VII',
          'ley36.VIII',
        ]),
        deliberate: flag,
        aggravatesRisk: flag,
        evidenceRef: documentId,
      },
      ['kind', 'deliberate', 'aggravatesRisk'],
    ),
  },
  'measure.misuse-warned': {
    label: 'Apercibimiento',
    actors: ['UER'],
    refs: ['case', 'measure'],
    articles: ['103'],
    data: payload({
      misuseRefs: identifiers.describe('ids of measure.misuse-detected events'),
      form: z.enum(['written', 'oral', 'other']),
    }),
  },
  'measure.misuse-hearing': {
    label: 'Audiencia / explicaciones',
    actors: ['UER'],
    refs: ['case', 'measure'],
    articles: ['103'],
    data: payload(
      {
        outcome: z.enum(['held', 'declined']),
        statementRef: documentId,
      },
      ['outcome'],
    ),
  },
  'measure.withdrawn': {
    label: 'Retiro definitivo por uso indebido',
    actors: ['JG'],
    refs: ['case', 'measure', 'decision'],
    articles: ['103'],
    data: payload(
      {
        decisionRef: decisionId,
        ground: z.enum(['deliberate-repeated', 'aggravates-risk']),
      },
      ['ground'],
    ),
  },
  'measure.unnecessary-proven': {
    label: 'Acreditación de que la urgente es innecesaria',
    actors: ['URCRR', 'UER', 'JG'],
    refs: ['case', 'measure'],
    articles: ['62'],
    data: payload(
      {
        evidenceRef: documentId,
        by: organ.describe('organ that found it'),
        personHeard: flag,
      },
      ['evidenceRef', 'by', 'personHeard'],
    ),
  },
  'measure.lapsed': {
    label: 'Fin de cobertura registrado',
    actors: ['AUT-IMPL'],
    refs: ['case', 'measure'],
    articles: ['62'],
    data: payload({
      reason: shortCode,
    }),
  },
  'measure.change-notified': {
    label: 'Aviso de cambio a ejecutoras',
    actors: ['CEN'],
    refs: ['case', 'measure', 'decision'],
    articles: ['105'],
    data: payload(
      {
        change: z.enum([
          'modified',
          'extended',
          'reduced',
          'suspended',
          'resumed',
          'terminated',
          'withdrawn',
        ]),
        to: identifier.describe('code of the authority told'),
        toKind: governmentLevel,
        mode: channel,
      },
      ['change', 'to'],
    ),
  },
  'determination.notified': {
    label: 'Notificación de una determinación a la persona',
    actors: ['CEN', 'AUT-MEC', 'JG', 'SE', 'URCRR', 'URCRR-T', 'UER', 'UPSA'],
    refs: ['case', 'decision'],
    articles: ['22', '75'],
    data: payload(
      {
        to: concernedParty,
        form: z.enum(['written', 'oral']),
        officialFormat: flag,
        decisionRef: identifier.describe(
          'refs.decision id, or the id of the event that determined (procedure.determined, urgent-measures.issued ...)',
        ),
        toAuthorities: z.array(authorityCode).describe('authorities told with it'),
      },
      ['to', 'form', 'officialFormat', 'decisionRef'],
    ),
  },
});
