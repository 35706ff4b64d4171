import * as z from 'zod';
import { family } from '../family';
import { group, payload } from '../payload';
import { moment } from '../vocabulary/dates';
import { documentId, identifier, identifiers, shortCode } from '../vocabulary/identifiers';
import { pseudonym, pseudonyms } from '../vocabulary/parties';
import { count, flag } from '../vocabulary/values';

/** Consejo Consultivo: presidency, ratification, vacancies and elections (Reglamento 29-33). */
export const consejoRenewalEvents = family({
  'consejo.president-elected': {
    label: 'Elección de presidencia',
    actors: ['CC'],
    refs: ['session'],
    articles: ['30'],
    data: payload(
      {
        candidates: z.array(group({ person: pseudonym, votes: count }, ['person', 'votes'])),
        interim: flag,
      },
      ['candidates', 'interim'],
    ),
  },
  'consejo.ratification-voted': {
    label: 'Votación de ratificación',
    actors: ['CC'],
    refs: ['session'],
    articles: ['32'],
    data: payload(
      {
        councillor: pseudonym,
        forRatify: count.describe('votes for ratifying'),
        against: count.describe('votes against ratifying'),
        opinion: documentId,
      },
      ['councillor', 'forRatify', 'against'],
    ),
  },
  'consejo.vacancy-opened': {
    label: 'Vacante',
    actors: ['CC'],
    refs: [],
    articles: ['32'],
    data: payload(
      {
        seat: identifier.describe("code of the councillor's seat"),
        reason: z.enum([
          'term-end',
          'not-ratified',
          'resignation',
          'public-office',
          'death',
          'other',
        ]),
        termEndsAt: moment.describe("end of the councillor's term"),
      },
      ['reason', 'termEndsAt'],
    ),
  },
  'consejo.call-published': {
    label: 'Convocatoria pública',
    actors: ['JG'],
    refs: [],
    articles: ['27', '32'],
    data: payload(
      {
        channels: z.array(z.enum(['academia', 'media', 'cso', 'portal', 'other'])),
        councilOpinionRef: identifier.describe('id of the consejo.opinion-issued event'),
      },
      ['channels'],
    ),
  },
  'consejo.candidacy-window-opened': {
    label: 'Apertura de registro',
    actors: ['CEN'],
    refs: [],
    articles: ['32'],
    data: payload(
      {
        opensAt: moment,
        closesAt: moment,
      },
      ['opensAt', 'closesAt'],
    ),
  },
  'consejo.candidate-registered': {
    label: 'Registro de candidatura',
    actors: ['CEN'],
    refs: [],
    articles: ['32'],
    data: payload(
      {
        person: pseudonym,
        submittedAt: moment,
      },
      ['submittedAt'],
    ),
  },
  'consejo.election-method-approved': {
    label: 'Método de elección',
    actors: ['CC'],
    refs: [],
    articles: ['32'],
    data: payload({
      method: shortCode,
    }),
  },
  'consejo.member-designated': {
    label: 'Designación de consejera/o',
    actors: ['CC'],
    refs: [],
    articles: ['27', '29', '32'],
    data: payload(
      {
        person: pseudonym,
        profile: group(
          {
            publicServant: flag.describe('holds a public post'),
            experience: z
              .array(
                z.enum([
                  'human-rights',
                  'journalism',
                  'academic-research',
                  'risk-assessment',
                  'protection',
                  'other',
                ]),
              )
              .describe('as proven'),
          },
          ['publicServant', 'experience'],
        ),
      },
      ['profile'],
    ),
  },
  'consejo.members-communicated': {
    label: 'Comunicación a la Junta',
    actors: ['CC'],
    refs: [],
    articles: ['32'],
    data: payload(
      {
        members: pseudonyms,
      },
      ['members'],
    ),
  },
  'consejo.junta-seats-elected': {
    label: 'Elección de las cuatro representaciones',
    actors: ['CC'],
    refs: [],
    articles: ['6', '33'],
    data: payload(
      {
        members: identifiers.describe('pseudonyms, in the order of CC-1 to CC-4'),
      },
      ['members'],
    ),
  },
});
