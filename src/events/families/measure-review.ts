import * as z from 'zod';
import { family } from '../family';
import { payload } from '../payload';
import { moment } from '../vocabulary/dates';
import { writtenOrOther } from '../vocabulary/forms';
import { decisionId, documentId, identifier, shortCode } from '../vocabulary/identifiers';
import { measureClass } from '../vocabulary/measure-classes';
import { organ } from '../vocabulary/organs';
import { flag } from '../vocabulary/values';

/** Life of a measure, second part: review, change and suspension. */
export const measureReviewEvents = family({
  'measure.review-requested': {
    label: 'Solicitud de revisión',
    actors: ['BP', 'BEN', 'PET'],
    refs: ['case', 'measure'],
    articles: ['96', '97'],
    data: payload(
      {
        scope: z.enum(['measures', 'risk-study', 'immediate-study']),
        receivedBy: organ,
      },
      ['scope'],
    ),
  },
  'measure.review-proposal-submitted': {
    label: 'Propuesta a la Junta',
    actors: ['CEN', 'UER'],
    refs: ['case', 'measure'],
    articles: ['97', '99', '102'],
    data: payload(
      {
        proposal: z.enum(['continue', 'modify', 'extend', 'reduce', 'terminate']),
        personNeedsConsidered: flag,
      },
      ['proposal', 'personNeedsConsidered'],
    ),
  },
  'measure.periodic-review-completed': {
    label: 'Revisión periódica concluida',
    actors: ['UER'],
    refs: ['case', 'measure'],
    articles: ['67', '98', '99'],
    data: payload(
      {
        findings: documentId,
        adequate: flag,
        sufficient: flag,
        riskReduced: flag,
        riskGone: flag,
      },
      ['adequate', 'sufficient', 'riskReduced', 'riskGone'],
    ),
  },
  'measure.continued': {
    label: 'Continuidad',
    actors: ['JG'],
    refs: ['case', 'measure', 'decision'],
    articles: ['97', '102'],
    data: payload(
      {
        decisionRef: decisionId,
        provisional: flag.describe('art. 102, last paragraph'),
      },
      ['provisional'],
    ),
  },
  'measure.modified': {
    label: 'Modificación',
    actors: ['JG'],
    refs: ['case', 'measure', 'decision'],
    articles: ['98'],
    data: payload({
      decisionRef: decisionId,
      reason: shortCode,
    }),
  },
  'measure.extended': {
    label: 'Ampliación',
    actors: ['JG'],
    refs: ['case', 'measure', 'decision'],
    articles: ['67', '98'],
    data: payload(
      {
        decisionRef: decisionId,
        scopeChange: flag.describe('what the measure covers changes'),
        durationChange: flag.describe('its duration changes'),
      },
      ['scopeChange', 'durationChange'],
    ),
  },
  'measure.reduced': {
    label: 'Disminución',
    actors: ['JG'],
    refs: ['case', 'measure', 'decision'],
    articles: ['67', '98'],
    data: payload(
      {
        decisionRef: decisionId,
        scopeChange: flag.describe('what the measure covers changes'),
        durationChange: flag.describe('its duration changes'),
      },
      ['scopeChange', 'durationChange'],
    ),
  },
  'measure.suspension-requested': {
    label: 'Solicitud de suspensión por viaje o ausencia',
    actors: ['BP', 'BEN', 'PET'],
    refs: ['case', 'measure'],
    articles: ['104'],
    data: payload(
      {
        form: writtenOrOther,
        reasons: identifier.describe('short code, no free text, or a document id'),
        startsAt: moment.describe(
          'start of the absence; the five business days count back from it',
        ),
        class: measureClass,
      },
      ['form', 'reasons', 'startsAt'],
    ),
  },
  'measure.suspension-refused': {
    label: 'Negativa de suspensión por viaje o ausencia',
    actors: ['CEN'],
    refs: ['case', 'measure'],
    articles: ['104'],
    data: payload(
      {
        reason: z
          .enum(['short-notice', 'not-in-writing', 'not-the-person', 'other'])
          .describe('short-notice is never a lawful ground (A60)'),
      },
      ['reason'],
    ),
  },
  'measure.suspended': {
    label: 'Suspensión',
    actors: ['JG', 'CEN'],
    refs: ['case', 'measure'],
    articles: ['22', '23', '104'],
    data: payload(
      {
        ground: z.enum(['person-request', 'junta-decision', 'other']),
        decisionRef: identifier.describe('refs.decision id, where the Junta decided'),
      },
      ['ground'],
    ),
  },
  'measure.return-announced': {
    label: 'Aviso de regreso',
    actors: ['BP', 'BEN', 'PET'],
    refs: ['case', 'measure'],
    articles: ['104'],
    data: payload(
      {
        returnAt: moment.describe(
          'date and hour of the return; a plain date where no hour was given',
        ),
      },
      ['returnAt'],
    ),
  },
  'measure.resumed': {
    label: 'Reanudación',
    actors: ['CEN'],
    refs: ['case', 'measure'],
    articles: ['104'],
    data: payload({}),
  },
});
