import * as z from 'zod';
import { family } from '../family';
import { payload } from '../payload';
import { consentScope } from '../vocabulary/consent';
import { writtenOrOther } from '../vocabulary/forms';
import { documentId, identifier } from '../vocabulary/identifiers';
import { organ } from '../vocabulary/organs';
import { concernedParty } from '../vocabulary/parties';
import { count, flag } from '../vocabulary/values';

/** Consent, representation and support of the person, and what befalls them while the case is open. */
export const consentAndSupportEvents = family({
  'consent.given': {
    label: 'Consentimiento otorgado',
    actors: ['BEN', 'PET'],
    refs: ['case'],
    articles: ['8', '54', '56', '57'],
    data: payload(
      {
        scope: consentScope,
        subjectRef: identifier.describe(
          "what it covers: measure, study or plan id, or the invitee's pseudonym",
        ),
        form: z
          .enum(['express-written', 'express-oral-recorded', 'tacit'])
          .describe('tacit is not express consent'),
      },
      ['scope', 'form'],
    ),
  },
  'consent.refused': {
    label: 'Consentimiento negado',
    actors: ['BEN', 'PET'],
    refs: ['case'],
    articles: ['54', '56', '57'],
    data: payload(
      {
        scope: consentScope,
        subjectRef: identifier.describe('what it concerns, as in consent.given'),
      },
      ['scope'],
    ),
  },
  'consent.withdrawn': {
    label: 'Consentimiento revocado',
    actors: ['BEN'],
    refs: ['case'],
    articles: ['57'],
    data: payload(
      {
        scope: consentScope,
      },
      ['scope'],
    ),
  },
  'representative.designated': {
    label: 'Designación de representante',
    actors: ['BP', 'BEN', 'PET'],
    refs: ['case'],
    articles: ['9'],
    data: payload(
      {
        form: writtenOrOther,
        addressedTo: identifier.describe(
          'organ code, or the name used for the Executive Secretariat (A16)',
        ),
        powers: z
          .array(
            z.enum([
              'attend-session',
              'receive-notices',
              'request-review',
              'file-inconformidad',
              'suspend',
              'reduce',
              'terminate',
              'other',
            ]),
          )
          .describe('express powers; ending, reducing or suspending needs its own (A62)'),
      },
      ['form', 'powers'],
    ),
  },
  'complaint.right-informed': {
    label: 'Se informa el derecho a denunciar',
    actors: ['URCRR'],
    refs: ['case'],
    articles: ['76'],
    data: payload(
      {
        moment: z.enum(['first-contact', 'post-implementation']),
        to: concernedParty,
      },
      ['moment'],
    ),
  },
  'complaint.assistance-requested': {
    label: 'Solicita auxilio para denunciar',
    actors: ['BP', 'BEN', 'PET'],
    refs: ['case'],
    articles: ['77'],
    data: payload({}),
  },
  'complaint.assistance-provided': {
    label: 'Se presta auxilio y asesoría',
    actors: ['URCRR'],
    refs: ['case'],
    articles: ['77'],
    data: payload({
      kind: identifier.describe('short code, no free text, e.g. advice, accompaniment'),
    }),
  },
  'case.new-incident': {
    label: 'Nuevo incidente en un caso abierto',
    actors: ['BP', 'BEN', 'PET', 'ANY'],
    refs: ['case'],
    articles: ['58', '61', '78'],
    data: payload(
      {
        receivedBy: organ.describe('organ it reached first; the 3 h run from its arrival at URCRR'),
        imminent: flag.describe('imminent danger reported'),
        summaryRef: documentId,
      },
      ['receivedBy', 'imminent'],
    ),
  },
  'case.person-unreachable': {
    label: 'Persona no localizable',
    actors: ['URCRR', 'UER', 'CEN'],
    refs: ['case', 'person'],
    articles: ['57', '100'],
    data: payload(
      {
        attempts: count.describe('failed attempts so far'),
      },
      ['attempts'],
    ),
  },
  'case.person-deceased': {
    label: 'Fallecimiento',
    actors: ['CEN'],
    refs: ['case', 'person'],
    articles: ['100'],
    data: payload({}),
  },
});
