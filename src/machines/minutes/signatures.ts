import { article } from '../procedure/meta';
import { procedure } from '../procedure/procedure';
import { act } from './acts';
import * as duties from './duties';

const signed = {
  'junta.minutes-signed': [
    act({
      target: 'byEach',
      citation: article('24', 1),
      answered: duties.CLOSED_BY_SIGNATURE,
    }),
    act({ target: 'inPart', citation: article('24', 1) }),
  ],
};

/** Who has signed: each attendee, the Executive Secretariat among them, or who refuses (16, 24). */
export const signatures = procedure.createStateConfig({
  initial: 'none',
  description: 'Las firmas del acta.',
  meta: { citations: [article('16'), article('24', 1)] },
  states: {
    none: {
      description: 'Nadie ha firmado el acta.',
      meta: { citations: [article('24', 1)] },
      on: signed,
    },
    inPart: {
      description: 'Firmó alguien, o asentó que se niega; faltan otras personas asistentes.',
      meta: { citations: [article('24', 1)], closes: duties.CLOSED_BY_SIGNATURE },
      on: {
        ...signed,
        'junta.session-closed': act({
          target: 'byEach',
          citation: article('24', 1),
          answered: duties.CLOSED_BY_SIGNATURE,
        }),
      },
    },
    byEach: {
      description: 'Cada asistente firmó el acta o asentó que se niega a firmarla.',
      meta: {
        citations: [article('16'), article('24', 1)],
        closes: duties.CLOSED_BY_SIGNATURE,
        stable: true,
      },
      on: { 'junta.minutes-signed': act({ citation: article('24', 1) }) },
    },
  },
});

const refused = {
  'junta.minutes-signed': act({
    target: 'onRecord',
    citation: article('24', 1),
    given: { refused: [true] },
  }),
};

/** A refusal on record stands for the signature; what was decided is not touched (A18). */
export const refusals = procedure.createStateConfig({
  initial: 'none',
  description: 'Si alguien se negó a firmar.',
  meta: { citations: [article('24', 1)] },
  states: {
    none: {
      description: 'Nadie asentó que se niega a firmar.',
      meta: { citations: [article('24', 1)], stable: true },
      on: refused,
    },
    onRecord: {
      description: 'Consta una negativa a firmar; suple la firma y no altera lo decidido.',
      meta: { citations: [article('24', 1)], stable: true },
      on: refused,
    },
  },
});
