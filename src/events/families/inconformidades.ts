import * as z from 'zod';
import { family } from '../family';
import { payload } from '../payload';
import { authorityCode } from '../vocabulary/authorities';
import { moment } from '../vocabulary/dates';
import { documentId, identifier, identifiers } from '../vocabulary/identifiers';
import { organ } from '../vocabulary/organs';
import { pseudonyms } from '../vocabulary/parties';
import { filedRoute } from '../vocabulary/routes';
import { flag } from '../vocabulary/values';

/** Inconformidades, the administrative challenges of Ley ch. XI (Reglamento 106-114). */
export const inconformidadEvents = family({
  'inconformidad.filed': {
    label: 'Presentación de inconformidad',
    actors: ['BP', 'BEN', 'PET'],
    refs: ['case', 'inconformidad'],
    articles: ['106', '107', '108', '109', '110', '111', '112', '113'],
    data: payload(
      {
        route: filedRoute,
        form: z.enum(['written', 'verbal', 'other']),
        signedBy: z.enum(['self', 'representative', 'none']),
        filedBefore: organ.describe('organ that received it'),
        ground: z.enum([
          'junta-resolution',
          'cen-unit-resolution',
          'deficient-compliance',
          'authority-refusal',
          'urgent-access',
          'urgent-grant-denial',
        ]),
        targetRef: identifier.describe('what it challenges: refs.decision id, or event id'),
        notifiedAt: moment.describe('written notice of the act'),
        knownAt: moment.describe('knowledge of the act'),
        finalResolutionKnownAt: moment.describe('news of the final resolution'),
        grievances: documentId,
        evidence: identifiers.describe('document ids'),
      },
      ['route', 'form', 'signedBy', 'filedBefore', 'ground', 'targetRef'],
    ),
  },
  'inconformidad.admitted': {
    label: 'Admisión',
    actors: ['SE', 'CEN'],
    refs: ['case', 'inconformidad'],
    articles: ['106'],
    data: payload({}),
  },
  'inconformidad.dismissed': {
    label: 'Desechamiento',
    actors: ['SE', 'CEN'],
    refs: ['case', 'inconformidad'],
    articles: ['106', '107', '112'],
    data: payload(
      {
        ground: z.enum(['late', 'unsigned', 'wrong-organ', 'scope', 'not-cured', 'other']),
      },
      ['ground'],
    ),
  },
  'inconformidad.cure-requested': {
    label: 'Prevención para subsanar',
    actors: ['SE', 'CEN'],
    refs: ['case', 'inconformidad'],
    articles: ['106'],
    data: payload(
      {
        missing: z
          .array(z.enum(['signature', 'writing', 'grievances', 'evidence', 'other']))
          .describe('defects to be cured'),
      },
      ['missing'],
    ),
  },
  'inconformidad.rechanneled': {
    label: 'Reencauzamiento',
    actors: ['SE', 'CEN'],
    refs: ['case', 'inconformidad'],
    articles: ['106', '110'],
    data: payload(
      {
        fromRoute: filedRoute,
        toRoute: z.enum(['ordinary', 'extraordinary']).describe('the filing date is kept'),
      },
      ['toRoute'],
    ),
  },
  'inconformidad.reported': {
    label: 'Aviso a Junta y Consejo',
    actors: ['CEN'],
    refs: ['case', 'inconformidad'],
    articles: ['110'],
    data: payload(
      {
        to: z.enum(['junta', 'council']),
      },
      ['to'],
    ),
  },
  'inconformidad.dictamen-submitted': {
    label: 'Dictamen a la Junta',
    actors: ['CEN', 'UER'],
    refs: ['case', 'inconformidad'],
    articles: ['109'],
    data: payload(
      {
        basis: z.enum(['new-study', 'compliance', 'independent-study']),
        personOpinion: flag.describe("it includes the person's view"),
      },
      ['basis', 'personOpinion'],
    ),
  },
  'inconformidad.resolved': {
    label: 'Resolución',
    actors: ['JG', 'CEN'],
    refs: ['case', 'inconformidad', 'decision'],
    articles: ['109', '110', '114'],
    data: payload(
      {
        outcome: z.enum(['confirm', 'revoke', 'modify', 'fulfilled']),
        decisionRef: identifier.describe(
          "refs.decision id; of CEN's own resolution in the extraordinary route",
        ),
      },
      ['outcome'],
    ),
  },
  'inconformidad.persistence-declared': {
    label: 'La persona manifiesta que persiste',
    actors: ['BP', 'BEN', 'PET'],
    refs: ['case', 'inconformidad'],
    articles: ['109'],
    data: payload({}),
  },
  'independent-study.commissioned': {
    label: 'Comisión de estudio independiente',
    actors: ['CC'],
    refs: ['case', 'inconformidad'],
    articles: ['34', '109'],
    data: payload(
      {
        experts: pseudonyms,
        funding: z
          .enum(['Fondo', 'federal-budget', 'person', 'other'])
          .describe('federal-budget only once the Fondo no longer exists; never the person'),
        independenceDeclared: flag,
        confidentialityDeclared: flag,
      },
      ['funding', 'independenceDeclared', 'confidentialityDeclared'],
    ),
  },
  'independent-study.delivered': {
    label: 'Entrega del estudio independiente',
    actors: ['EVAL-IND'],
    refs: ['case', 'inconformidad', 'study'],
    articles: ['34', '109'],
    data: payload({
      to: organ,
    }),
  },
  'consejo.inconformidad-opinion-issued': {
    label: 'Resolución del Consejo (Ley 58 III)',
    actors: ['CC'],
    refs: ['case', 'inconformidad'],
    articles: ['109'],
    data: payload({}),
  },
  'authority.exhorted': {
    label: 'Exhorto a la autoridad',
    actors: ['CEN'],
    refs: ['case'],
    articles: ['52', '109'],
    data: payload(
      {
        authority: authorityCode,
        sanctionsCited: flag.describe('the statutory sanctions are cited'),
      },
      ['authority', 'sanctionsCited'],
    ),
  },
  'protection.ensured-interim': {
    label: 'Protección garantizada por CEN entre tanto',
    actors: ['CEN'],
    refs: ['case', 'inconformidad'],
    articles: ['109'],
    data: payload({
      means: identifier.describe('short code, no free text, or a document id'),
    }),
  },
});
