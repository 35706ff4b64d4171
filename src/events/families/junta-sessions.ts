import * as z from 'zod';
import { family } from '../family';
import { group, payload } from '../payload';
import { presenceMode } from '../vocabulary/channels';
import { moment } from '../vocabulary/dates';
import {
  caseId,
  documentId,
  identifier,
  identifiers,
  oneOrMore,
  shortCode,
} from '../vocabulary/identifiers';
import { matter } from '../vocabulary/matters';
import { juntaAttendance } from '../vocabulary/sessions';
import { flag } from '../vocabulary/values';

/** Junta de Gobierno: attendance, deliberation, votes and decisions (Reglamento 8, 9, 13, 21-23). */
export const juntaSessionEvents = family({
  'junta.session-opened': {
    label: 'Apertura y declaración de quórum',
    actors: ['SE'],
    refs: ['session'],
    articles: ['13', '14', '16'],
    data: payload(
      {
        attendance: z.array(juntaAttendance),
        presiding: identifier.describe('code of the seat that presides'),
        quorumDeclared: flag.describe(
          'as declared; the quorum itself is computed from the attendance',
        ),
      },
      ['attendance', 'presiding', 'quorumDeclared'],
    ),
  },
  'junta.attendance-changed': {
    label: 'Entrada o salida',
    actors: ['SE'],
    refs: ['session'],
    articles: ['13', '21'],
    data: payload(
      {
        seat: identifier.describe('seat code; either seat or invitee'),
        invitee: identifier.describe('pseudonym or code; either seat or invitee'),
        change: z.enum(['joined', 'left', 'recused']),
      },
      ['change'],
    ),
  },
  'junta.invitee-admitted': {
    label: 'Admisión de invitado',
    actors: ['JG'],
    refs: ['session', 'case'],
    articles: ['8', '15'],
    data: payload(
      {
        person: identifier.describe('pseudonym or code of the invitee'),
        kind: z.enum(['permanent', 'non-permanent']),
        proposedBy: identifier.describe('seat code, or JG-P'),
        mode: presenceMode,
        consentRef: identifier.describe('id of the consent.given event'),
      },
      ['person', 'kind', 'mode'],
    ),
  },
  'junta.case-opened': {
    label: 'Se abre el caso',
    actors: ['JG-P'],
    refs: ['session', 'case'],
    articles: ['9', '21'],
    data: payload(
      {
        caseRef: caseId,
        informationProvidedAt: moment.describe('when the members got the information'),
        personPresent: z.enum(['in-person', 'remote', 'representative', 'absent']),
        companion: z.enum(['none', 'admitted', 'refused']),
      },
      ['informationProvidedAt', 'personPresent'],
    ),
  },
  'junta.person-excluded': {
    label: 'Se pide a la persona salir',
    actors: ['JG-P'],
    refs: ['session', 'case'],
    articles: ['9'],
    data: payload({
      caseRef: caseId,
      reason: shortCode,
    }),
  },
  'junta.vote-held': {
    label: 'Votación',
    actors: ['SE'],
    refs: ['session', 'case'],
    articles: ['18', '21', '102', '109'],
    data: payload(
      {
        matter: matter.describe('same list as kind of junta.decision-adopted'),
        caseRef: caseId,
        rule: z
          .enum(['majority', 'two-thirds'])
          .describe('as labelled in the log; the matter decides which applies'),
        votes: z
          .array(
            group(
              {
                seat: identifier.describe(
                  'seat code; a ballot from outside the nine is kept, not counted',
                ),
                vote: z.enum(['for', 'against', 'abstain']),
              },
              ['seat', 'vote'],
            ),
          )
          .describe('one entry per ballot'),
        castingVote: z.enum(['for', 'against']).describe('only there when used'),
      },
      ['matter', 'votes'],
    ),
  },
  'junta.decision-adopted': {
    label: 'Decisión',
    actors: ['JG'],
    refs: ['session', 'case', 'decision'],
    articles: ['21', '22', '23', '93'],
    data: payload(
      {
        kind: matter,
        caseRef: caseId,
        voteRef: identifier.describe('id of the junta.vote-held event'),
        missingInformation: oneOrMore.describe(
          'codes or document ids of what a no-resolution lacks; absent or empty = nothing was named',
        ),
        reasonsRef: documentId,
      },
      ['kind', 'voteRef'],
    ),
  },
  'junta.recess-declared': {
    label: 'Receso',
    actors: ['JG-P'],
    refs: ['session', 'case'],
    articles: ['21'],
    data: payload({
      caseRef: caseId,
      informationRequested: oneOrMore.describe('codes or document ids'),
    }),
  },
  'junta.information-provided': {
    label: 'Entrega de información a los miembros',
    actors: ['SE'],
    refs: ['session', 'case'],
    articles: ['10', '16', '21'],
    data: payload(
      {
        caseRef: caseId,
        to: identifiers.describe('seat codes'),
      },
      ['to'],
    ),
  },
  'junta.session-resumed': {
    label: 'Reanudación',
    actors: ['JG-P'],
    refs: ['session'],
    articles: ['21'],
    data: payload(
      {
        attendance: z.array(juntaAttendance),
      },
      ['attendance'],
    ),
  },
  'junta.session-closed': {
    label: 'Cierre de sesión',
    actors: ['JG-P'],
    refs: ['session'],
    articles: ['21', '24'],
    data: payload({}),
  },
  'junta.session-not-held': {
    label: 'Sesión no celebrada (sin quórum u otra causa)',
    actors: ['SE'],
    refs: ['session'],
    articles: ['13'],
    data: payload({
      reason: identifier.describe('short code, no free text, e.g. no-quorum'),
    }),
  },
});
