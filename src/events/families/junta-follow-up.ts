import * as z from 'zod';
import { family } from '../family';
import { group, payload } from '../payload';
import { caseId, identifier } from '../vocabulary/identifiers';
import { opinionTopic } from '../vocabulary/matters';
import { organ } from '../vocabulary/organs';
import { flag } from '../vocabulary/values';

/** Junta de Gobierno: minutes, opinions, manuals and what follows a session (Reglamento 16, 19, 24-26). */
export const juntaFollowUpEvents = family({
  'junta.minutes-drafted': {
    label: 'Elaboración del acta',
    actors: ['SE'],
    refs: ['session'],
    articles: ['16', '21'],
    data: payload(
      {
        containsVotes: flag,
        containsOpinions: flag,
      },
      ['containsVotes', 'containsOpinions'],
    ),
  },
  'junta.minutes-signed': {
    label: 'Firma del acta',
    actors: ['JG-M', 'SE', 'INV-P', 'INV-NP', 'BP', 'BEN', 'PET'],
    refs: ['session'],
    articles: ['16', '24'],
    data: payload(
      {
        signer: identifier.describe("seat code, SE, or the attendee's code or pseudonym"),
        refused: flag.describe('true = refusal on record, which replaces the signature'),
      },
      ['signer', 'refused'],
    ),
  },
  'junta.minutes-delivered': {
    label: 'Entrega de acta',
    actors: ['SE'],
    refs: ['session'],
    articles: ['24'],
    data: payload(
      {
        to: identifier.describe("seat code, invitee's code or person's pseudonym"),
        toKind: z.enum(['member', 'permanent-invitee', 'non-permanent-invitee', 'person']),
        scope: z
          .enum(['full', 'excerpt'])
          .describe("excerpt = only the part on the person's own case"),
      },
      ['to', 'toKind', 'scope'],
    ),
  },
  'junta.invitee-follow-up-granted': {
    label: 'Seguimiento por invitado no permanente',
    actors: ['JG'],
    refs: ['session', 'case'],
    articles: ['8'],
    data: payload(
      {
        person: identifier.describe('pseudonym of the invitee'),
        caseRef: caseId,
      },
      ['person'],
    ),
  },
  'junta.council-opinion-requested': {
    label: 'Solicitud de opinión al Consejo',
    actors: ['JG-M'],
    refs: [],
    articles: ['25'],
    data: payload(
      {
        topic: opinionTopic,
      },
      ['topic'],
    ),
  },
  'junta.manual-approved': {
    label: 'Aprobación de manual, protocolo o perfil',
    actors: ['JG'],
    refs: ['decision'],
    articles: ['19', '38', '40', 'T4'],
    data: payload(
      {
        kind: z.enum(['manual', 'protocol', 'technical-profile']),
        criteria: group({
          I: flag.describe("fits defenders' and journalists' specifics"),
          II: flag.describe('adds no formalities'),
          III: flag.describe('clear, quick and effective rules'),
          IV: flag.describe('pro persona, gender, childhood, human rights'),
        }).describe('criteria of art. 19, met or not; one left out was not assessed'),
        participatory: flag.describe('drafted by a participatory process'),
        consulted: z.array(
          z.enum([
            'journalists',
            'defenders',
            'competent-bodies',
            'council',
            'cso',
            'academia',
            'other',
          ]),
        ),
      },
      ['kind', 'criteria', 'participatory', 'consulted'],
    ),
  },
  'secure-channel.provided': {
    label: 'Canal seguro garantizado',
    actors: ['CEN'],
    refs: ['session'],
    articles: ['9', '14', '15'],
    data: payload(
      {
        sessionRef: identifier.describe('refs.session id'),
        participant: identifier.describe("seat code, invitee's code or person's pseudonym"),
        participantKind: z.enum([
          'member',
          'invitee',
          'beneficiary',
          'petitioner',
          'representative',
        ]),
      },
      ['participant', 'participantKind'],
    ),
  },
  'junta.reform-proposal-analysed': {
    label: 'Análisis de propuesta normativa',
    actors: ['JG'],
    refs: ['session'],
    articles: ['26', '74'],
    data: payload(
      {
        source: z.enum(['council', 'upsa']),
        outcome: z.enum(['accepted', 'rejected', 'deferred']),
        forwardedThrough: organ.describe('only where accepted; art. 26 asks for CEN'),
      },
      ['source', 'outcome'],
    ),
  },
});
