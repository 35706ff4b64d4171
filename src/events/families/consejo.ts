import * as z from 'zod';
import { family } from '../family';
import { group, payload } from '../payload';
import { presenceMode } from '../vocabulary/channels';
import { documentId, identifier, shortCode } from '../vocabulary/identifiers';
import { opinionTopic } from '../vocabulary/matters';
import { organ } from '../vocabulary/organs';
import { pseudonyms } from '../vocabulary/parties';
import { sessionKind } from '../vocabulary/sessions';
import { flag } from '../vocabulary/values';

/** Consejo Consultivo: installation, sessions, information and opinions (Reglamento 27, 28, 31, 33). */
export const consejoEvents = family({
  'consejo.installed': {
    label: 'Instalación del Consejo',
    actors: ['JG'],
    refs: [],
    articles: ['27', 'T5'],
    data: payload(
      {
        members: pseudonyms,
      },
      ['members'],
    ),
  },
  'consejo.guide-approved': {
    label: 'Aprobación de la guía',
    actors: ['CC'],
    refs: [],
    articles: ['31', '33', 'T5'],
    data: payload(
      {
        quorumRule: z.int().min(1).max(9).describe('councillors needed for quorum'),
        voteRule: z.enum(['majority', 'absolute-majority', 'two-thirds']),
        juntaParticipationRule: documentId,
      },
      ['quorumRule', 'voteRule'],
    ),
  },
  'consejo.session-held': {
    label: 'Sesión del Consejo',
    actors: ['CC'],
    refs: ['session'],
    articles: ['31'],
    data: payload(
      {
        kind: sessionKind,
        attendance: z.array(
          group(
            {
              person: identifier.describe("councillor's pseudonym"),
              seat: identifier.describe('seat code, for one of the four in the Junta'),
              mode: presenceMode,
            },
            ['person'],
          ),
        ),
        followsJuntaSessionRef: identifier.describe("refs.session id of the Junta's session"),
      },
      ['kind', 'attendance'],
    ),
  },
  'consejo.information-requested': {
    label: 'Solicitud de información',
    actors: ['CC'],
    refs: [],
    articles: ['28'],
    data: payload(
      {
        to: z.enum(['junta', 'cen']),
        topic: shortCode,
      },
      ['to'],
    ),
  },
  'consejo.information-delivered': {
    label: 'Entrega de información',
    actors: ['JG', 'CEN'],
    refs: [],
    articles: ['28'],
    data: payload(
      {
        requestRef: identifier.describe('id of the consejo.information-requested event'),
        privacyReviewed: flag,
      },
      ['requestRef', 'privacyReviewed'],
    ),
  },
  'consejo.opinion-issued': {
    label: 'Opinión o recomendación',
    actors: ['CC'],
    refs: [],
    articles: ['25', '28', '72'],
    data: payload(
      {
        topic: opinionTopic,
        routedVia: organ.describe('art. 28 asks for SE'),
      },
      ['topic', 'routedVia'],
    ),
  },
  'consejo.event-participation': {
    label: 'Participación en evento',
    actors: ['CC'],
    refs: [],
    articles: ['28'],
    data: payload(
      {
        affectsMeasures: flag.describe('the implementation of measures suffers'),
        resourcesUsed: flag.describe('resources meant for measures were used'),
      },
      ['affectsMeasures', 'resourcesUsed'],
    ),
  },
});
