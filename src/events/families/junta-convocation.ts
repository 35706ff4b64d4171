import * as z from 'zod';
import { family } from '../family';
import { payload } from '../payload';
import { channel } from '../vocabulary/channels';
import { moment } from '../vocabulary/dates';
import { caseId, identifier, identifiers, shortCode } from '../vocabulary/identifiers';
import { organ } from '../vocabulary/organs';
import { concernedParty } from '../vocabulary/parties';
import { sessionKind } from '../vocabulary/sessions';
import { flag } from '../vocabulary/values';

/** Junta de Gobierno: what precedes a session (Reglamento 7, 9-12, 16). */
export const juntaConvocationEvents = family({
  'junta.session-requested': {
    label: 'Solicitud de sesión extraordinaria',
    actors: ['JG-M', 'CEN'],
    refs: [],
    articles: ['10', '12'],
    data: payload(
      {
        by: identifier.describe('seat code, or CEN'),
        topic: shortCode,
        urgency: z.enum(['low', 'medium', 'high']),
      },
      ['by'],
    ),
  },
  'junta.session-authorized': {
    label: 'Autorización (o negativa)',
    actors: ['JG-P'],
    refs: [],
    articles: ['10'],
    data: payload(
      {
        granted: flag,
        reason: shortCode,
      },
      ['granted'],
    ),
  },
  'junta.agenda-authorized': {
    label: 'Orden del día autorizado',
    actors: ['JG-P'],
    refs: ['session'],
    articles: ['10', '16'],
    data: payload(
      {
        itemRefs: identifiers.describe('refs.case ids, or topic codes'),
      },
      ['itemRefs'],
    ),
  },
  'junta.convocation-issued': {
    label: 'Convocatoria',
    actors: ['SE'],
    refs: ['session'],
    articles: ['11', '12', '16'],
    data: payload(
      {
        kind: sessionKind,
        scheduledAt: moment.describe(
          'date and hour of the session; a plain date where no hour was stated',
        ),
        place: identifier.describe('code of the venue, or of the link'),
        remote: flag.describe('held, in whole or part, at a distance'),
        remoteApprovedBy: organ.describe('only where approved; art. 10-V asks for JG-P'),
        agendaAttached: flag,
        documentsAttached: flag,
        recipients: identifiers.describe('seat codes and permanent invitees'),
        mode: channel,
        deliveryProof: flag.describe('proof of delivery for every recipient'),
      },
      [
        'kind',
        'scheduledAt',
        'place',
        'remote',
        'agendaAttached',
        'documentsAttached',
        'recipients',
        'mode',
        'deliveryProof',
      ],
    ),
  },
  'junta.person-summoned': {
    label: 'Convocatoria a la persona',
    actors: ['SE', 'CEN'],
    refs: ['case', 'session'],
    articles: ['9'],
    data: payload(
      {
        caseRef: caseId,
        to: concernedParty,
        mode: channel,
        facilitiesOffered: flag.describe('means to attend were offered'),
      },
      ['to', 'facilitiesOffered'],
    ),
  },
  'junta.substitute-appointed': {
    label: 'Designación de suplente',
    actors: ['JG-M'],
    refs: [],
    articles: ['7'],
    data: payload(
      {
        seat: identifier.describe('seat code'),
        person: identifier.describe('pseudonym of the substitute'),
        rank: z
          .enum([
            'secretary',
            'undersecretary',
            'unit-head',
            'director-general',
            'equivalent',
            'deputy-director-general',
            'area-director',
            'deputy-area-director',
            'department-head',
            'lower',
            'councillor',
          ])
          .describe(
            'secretary to director-general, and equivalent, meet art. 7; councillor is for seats CC-1 to CC-4 (A11)',
          ),
        decisionPowers: flag,
      },
      ['seat', 'person', 'rank', 'decisionPowers'],
    ),
  },
});
