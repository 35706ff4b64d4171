import { article } from '../procedure/meta';
import { procedure } from '../procedure/procedure';
import { act } from './acts';
import * as duties from './duties';
import * as law from './laws';

const commissioned = act({
  target: 'studying',
  citation: article('34', 1),
  ...law.COMMISSIONED,
});
const delivered = act({ target: 'studied', citation: article('109', 7) });
const submitted = act({
  target: 'withDictamen',
  citation: article('109', 7),
  given: { basis: ['independent-study'] },
  ...law.SUBMITTED,
});
const voted = {
  'junta.vote-held': act({
    target: 'voted',
    citation: article('109', 7),
    given: { matter: ['inconformidad'] },
  }),
  'junta.decision-adopted': act({
    target: 'voted',
    citation: article('109', 7),
    given: { kind: ['inconformidad'] },
  }),
};

/** The person persists: a study independent of the Mechanism, and two thirds to end it (34, 109). */
export const secondStage = procedure.createStateConfig({
  id: 'secondStage',
  initial: 'persisting',
  description: 'La inconformidad persiste y se resuelve con un estudio ajeno al Mecanismo.',
  meta: { citations: [article('34'), article('109', 7)], opens: duties.OPENED_BY_PERSISTENCE },
  on: {
    'inconformidad.resolved': [
      act({
        target: '#definitive',
        citation: article('109', 7),
        given: { outcome: ['revoke', 'modify'] },
        ...law.FINALLY_GIVEN_REASON,
      }),
      act({
        target: '#definitive',
        citation: article('109', 7),
        given: { outcome: ['confirm'] },
        ...law.FINALLY_CONFIRMED,
      }),
      act({
        target: '#fulfilled',
        citation: article('109', 6),
        given: { outcome: ['fulfilled'] },
        ...law.FULFILLED,
      }),
    ],
  },
  states: {
    persisting: {
      description: 'La persona manifestó que persiste; el Consejo debe comisionar el estudio.',
      meta: { citations: [article('34', 1), article('109', 7)] },
      on: { 'independent-study.commissioned': commissioned },
    },
    studying: {
      description: 'El estudio independiente está comisionado.',
      meta: { citations: [article('34')], closes: duties.CLOSED_BY_COMMISSION },
      on: {
        'independent-study.commissioned': commissioned,
        'independent-study.delivered': delivered,
      },
    },
    studied: {
      description:
        'El estudio independiente se entregó; la Coordinación hace con él otro dictamen.',
      meta: { citations: [article('109', 7)], opens: duties.OPENED_BY_STUDY },
      on: {
        'independent-study.delivered': delivered,
        'inconformidad.dictamen-submitted': submitted,
      },
    },
    withDictamen: {
      description: 'La Junta tiene el dictamen hecho con el estudio independiente.',
      meta: { citations: [article('109', 7)] },
      on: {
        ...voted,
        'inconformidad.dictamen-submitted': submitted,
      },
    },
    voted: {
      description: 'La Junta votó el último dictamen; sin dos terceras partes nada quedó decidido.',
      meta: { citations: [article('109', 7)] },
      on: {
        ...voted,
        'inconformidad.dictamen-submitted': submitted,
      },
    },
  },
});
