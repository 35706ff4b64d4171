import * as z from 'zod';
import { family } from '../family';
import { payload } from '../payload';
import { authorityCode, governmentLevel } from '../vocabulary/authorities';
import { duration } from '../vocabulary/dates';
import {
  decisionId,
  documentId,
  identifier,
  identifiers,
  shortCode,
} from '../vocabulary/identifiers';
import { measureClass } from '../vocabulary/measure-classes';
import { pseudonyms } from '../vocabulary/parties';
import { stateName } from '../vocabulary/states';
import { flag } from '../vocabulary/values';

/** Life of a measure, first part: from its agreement to its implementation. */
export const measureAdoptionEvents = family({
  'measure.agreed': {
    label: 'Acuerdo con la persona sobre la medida',
    actors: ['BEN', 'AUT-MEC'],
    refs: ['case', 'measure'],
    articles: ['57'],
    data: payload(
      {
        phase: z.enum(['analysis', 'determination', 'implementation', 'evaluation']),
        exceptionRef: identifier.describe(
          'id of the application.grave-cause-recorded event that replaces the agreement',
        ),
      },
      ['phase'],
    ),
  },
  'measure.granted': {
    label: 'Medida otorgada',
    actors: ['JG', 'URCRR'],
    refs: ['case', 'measure', 'decision'],
    articles: ['22', '52', '62', '67', '93'],
    data: payload(
      {
        class: measureClass,
        catalogCode: identifier.describe(
          'art64.I-IV, art66.I-VII, art68.I-V, ley32.I-V, or a code of the loaded catalogue',
        ),
        duration: duration,
        responsible: z.array(authorityCode),
        beneficiaries: pseudonyms,
        decisionRef: identifier.describe(
          'refs.decision id; for an urgent measure, the urgent-measures.issued event id',
        ),
        state: stateName.describe('federative entity where the measure is implemented'),
      },
      ['class', 'duration', 'responsible'],
    ),
  },
  'measure.denied': {
    label: 'Medida no otorgada',
    actors: ['JG'],
    refs: ['case', 'measure', 'decision'],
    articles: ['22'],
    data: payload(
      {
        class: measureClass,
        ground: z.enum(['manifestly-unfounded', 'insufficient-risk', 'other']),
        decisionRef: decisionId,
      },
      ['ground'],
    ),
  },
  'measure.misuse-terms-signed': {
    label: 'Firma de enterado sobre uso indebido',
    actors: ['BP', 'BEN', 'PET'],
    refs: ['case', 'measure'],
    articles: ['89', '95'],
    data: payload({
      documentRef: documentId,
    }),
  },
  'measure.misuse-terms-not-signed': {
    label: 'Sin firma de enterado',
    actors: ['URCRR', 'CEN'],
    refs: ['case', 'measure'],
    articles: ['89', '95'],
    data: payload({
      reason: shortCode,
    }),
  },
  'measure.ordered': {
    label: 'Orden o solicitud de implementación',
    actors: ['URCRR', 'CEN'],
    refs: ['case', 'measure'],
    articles: ['87', '94'],
    data: payload(
      {
        to: authorityCode,
        mode: z.enum(['order', 'request']),
      },
      ['to'],
    ),
  },
  'measure.communicated': {
    label: 'Comunicación a autoridad ejecutora',
    actors: ['CEN'],
    refs: ['case', 'measure', 'decision'],
    articles: ['52', '94'],
    data: payload(
      {
        to: identifier.describe('code of the authority told'),
        toKind: governmentLevel,
        decisionRef: identifier.describe(
          'refs.decision id; for an urgent measure, the urgent-measures.issued event id',
        ),
        state: stateName.describe('federative entity where the measure is implemented'),
      },
      ['to', 'toKind'],
    ),
  },
  'measure.procurement-requested': {
    label: 'Ejecutora solicita adquisición a CEN',
    actors: ['AUT-IMPL'],
    refs: ['case', 'measure'],
    articles: ['94'],
    data: payload({
      items: identifiers.describe('codes of goods or services'),
    }),
  },
  'measure.implemented': {
    label: 'Medida implementada',
    actors: ['AUT-IMPL'],
    refs: ['case', 'measure'],
    articles: ['87', '94'],
    data: payload(
      {
        complete: flag.describe('false = only in part; the clock goes on'),
        by: identifier.describe('code of the implementing authority'),
      },
      ['complete'],
    ),
  },
  'measure.rejected-by-authority': {
    label: 'Rechazo de la autoridad',
    actors: ['AUT-IMPL'],
    refs: ['case', 'measure'],
    articles: ['108', '113'],
    data: payload(
      {
        mode: z.enum(['express', 'tacit']),
      },
      ['mode'],
    ),
  },
});
