import * as z from 'zod';
import { family } from '../family';
import { group, payload } from '../payload';
import { channel } from '../vocabulary/channels';
import { moment } from '../vocabulary/dates';
import { documentId, identifier, shortCode } from '../vocabulary/identifiers';
import { organ } from '../vocabulary/organs';
import { flag } from '../vocabulary/values';

/** Intake: how a request for protection reaches the Mechanism and is completed (Reglamento 53-56). */
export const intakeEvents = family({
  'intake.facts-known': {
    label: 'Autoridad del Mecanismo se entera de hechos por la persona',
    actors: ['AUT-MEC'],
    refs: ['case'],
    articles: ['55'],
    data: payload(
      {
        sourceOrgan: organ.describe('organ that learned the facts'),
        viaPotentialBeneficiary: flag.describe('the person at risk told them'),
        summaryRef: documentId,
      },
      ['viaPotentialBeneficiary'],
    ),
  },
  'intake.risk-known-without-application': {
    label: 'Noticia de riesgo sin solicitud (incluye monitoreo)',
    actors: ['ANY'],
    refs: ['case'],
    articles: ['56'],
    data: payload({
      sourceEntity: identifier.describe('organ code, or pseudonym of the entity that gave notice'),
      detectedByMonitoring: flag,
    }),
  },
  'intake.referred-to-urcrr': {
    label: 'Canalización a URCRR',
    actors: ['AUT-MEC', 'ANY'],
    refs: ['case'],
    articles: ['55', '56'],
    data: payload(
      {
        fromOrgan: organ,
        learnedAt: moment.describe('when the referring organ learned of it'),
      },
      ['learnedAt'],
    ),
  },
  'intake.contact-attempted': {
    label: 'Intento de contacto',
    actors: ['URCRR'],
    refs: ['case'],
    articles: ['56', '76'],
    data: payload(
      {
        channel: channel,
        outcome: z.enum(['reached', 'failed']),
      },
      ['outcome'],
    ),
  },
  'intake.first-contact': {
    label: 'Primer contacto con la persona',
    actors: ['URCRR'],
    refs: ['case'],
    articles: ['56', '76'],
    data: payload({
      channel: channel,
      with: z.enum(['beneficiary', 'petitioner', 'representative']),
    }),
  },
  'application.received': {
    label: 'Recepción de la solicitud',
    actors: ['BP', 'BEN', 'PET'],
    refs: ['case', 'person'],
    articles: ['53', '54', '83', '91'],
    data: payload(
      {
        form: z.enum(['written', 'verbal', 'phone', 'electronic']),
        filedBy: z.enum(['self', 'third-party']),
        receivedBy: organ.describe('organ it reached first; the 3 h run from its arrival at URCRR'),
        requestsUrgent: flag,
        declaresImminentDanger: flag,
        contents: group({
          identification: flag,
          facts: flag,
          place: flag,
          activity: flag,
          urgencyReasons: flag,
          otherMechanism: z
            .enum(['none', 'waives', 'keeps', 'undeclared'])
            .describe('cover by another protection mechanism, as declared'),
        }).describe('what the application states; false = not given'),
      },
      ['form', 'filedBy', 'receivedBy', 'requestsUrgent', 'declaresImminentDanger', 'contents'],
    ),
  },
  'application.formalized': {
    label: 'Formalización por escrito',
    actors: ['BP', 'BEN', 'PET', 'URCRR'],
    refs: ['case'],
    articles: ['53'],
    data: payload({
      documentRef: documentId,
      draftedBy: organ,
    }),
  },
  'application.completion-requested': {
    label: 'Requerimiento para completar',
    actors: ['URCRR'],
    refs: ['case'],
    articles: ['53'],
    data: payload(
      {
        missing: z
          .array(
            z.enum([
              'identification',
              'facts',
              'place',
              'activity',
              'urgencyReasons',
              'otherMechanism',
              'signature',
              'other',
            ]),
          )
          .describe('contents to be completed'),
      },
      ['missing'],
    ),
  },
  'application.grave-cause-recorded': {
    label: 'Constancia de causa grave',
    actors: ['URCRR'],
    refs: ['case'],
    articles: ['53', '54', '57'],
    data: payload(
      {
        kind: z.enum(['prevents-own-filing', 'prevents-formalization', 'prevents-agreement']),
        reason: shortCode,
        until: moment.describe('end of the cause; absent = until application.impediment-ceased'),
      },
      ['kind'],
    ),
  },
  'application.impediment-ceased': {
    label: 'Cesa el impedimento',
    actors: ['URCRR'],
    refs: ['case'],
    articles: ['54'],
    data: payload({}),
  },
  'application.other-mechanism-waived': {
    label: 'Renuncia a otro mecanismo',
    actors: ['BP', 'BEN', 'PET'],
    refs: ['case'],
    articles: ['53', 'T3'],
    data: payload(
      {
        mechanism: identifier.describe('code of the other mechanism'),
        coverageUntil: moment.describe('end of the cover by the other mechanism'),
      },
      ['coverageUntil'],
    ),
  },
  'application.admitted': {
    label: 'Admisión',
    actors: ['URCRR'],
    refs: ['case'],
    articles: ['71'],
    data: payload({}),
  },
  'application.not-admitted': {
    label: 'No admisión / desechamiento',
    actors: ['URCRR', 'JG'],
    refs: ['case'],
    articles: ['22', '71', '83'],
    data: payload(
      {
        ground: z
          .enum([
            'not-defender-or-journalist',
            'no-consent',
            'other-mechanism',
            'manifestly-unfounded',
            'incomplete',
            'form',
            'previous-termination',
            'other',
          ])
          .describe(
            'form and previous-termination are never lawful; incomplete needs a completion request first',
          ),
        reasonsRef: documentId,
      },
      ['ground', 'reasonsRef'],
    ),
  },
  'application.withdrawn': {
    label: 'Desistimiento',
    actors: ['BP', 'BEN', 'PET'],
    refs: ['case'],
    articles: ['54'],
    data: payload({}),
  },
});
