import { act } from '../consejo/acts';
import { article } from '../procedure/meta';
import { procedure } from '../procedure/procedure';
import { communicated, heard, vacated, voted, windowOpened } from './acts';
import * as duties from './duties';
import * as law from './laws';

/** A renewal begins with a vote on ratification or with a vacancy. */
const beginnings = {
  'consejo.vacancy-opened': vacated('vacant'),
  'consejo.ratification-voted': voted('ratifying'),
  'consejo.opinion-issued': heard,
};

/**
 * From the end of a term to the new member (27, 29, 32). Whether a call or a designation is in time
 * is for the rules to say, which name the article, and not for the place that it has here.
 */
export const course = procedure.createStateConfig({
  initial: 'constituting',
  description: 'La renovación de quienes integran el Consejo.',
  meta: { citations: [article('27'), article('29'), article('32')] },
  on: {
    'consejo.installed': act({ target: '.complete', citation: article('27') }),
    'consejo.vacancy-opened': vacated(),
    'consejo.ratification-voted': voted(),
    'consejo.call-published': act({
      target: '.called',
      citation: article('32', 2),
      ...law.CALLED,
    }),
    'consejo.member-designated': act({
      target: '.designated',
      citation: article('32', 4),
      ...law.DESIGNATED,
    }),
  },
  states: {
    constituting: {
      description: 'No consta todavía que el Consejo esté instalado.',
      meta: { citations: [article('27')], stable: true },
      on: beginnings,
    },
    complete: {
      description: 'El Consejo está integrado.',
      meta: {
        citations: [article('27'), article('32', 5)],
        closes: duties.CLOSED_BY_COMMUNICATION,
        stable: true,
      },
      on: { ...beginnings, 'consejo.members-communicated': communicated },
    },
    ratifying: {
      description: 'El Consejo votó si ratifica a alguien cuyo cargo termina.',
      meta: { citations: [article('32', 1), article('32', 2)], stable: true },
      on: { ...beginnings, 'consejo.members-communicated': communicated },
    },
    vacant: {
      description: 'Hay una vacante; el Consejo opina antes de que la Junta convoque.',
      meta: { citations: [article('32', 2)] },
      on: { 'consejo.opinion-issued': heard },
    },
    heard: {
      description: 'El Consejo opinó sobre la convocatoria; la Junta puede convocar.',
      meta: { citations: [article('32', 2)] },
      on: { 'consejo.opinion-issued': heard },
    },
    called: {
      description: 'La convocatoria está publicada; falta abrir el registro.',
      meta: { citations: [article('32', 2), article('32', 3)] },
      on: { 'consejo.candidacy-window-opened': windowOpened },
    },
    open: {
      description: 'Se reciben candidaturas.',
      meta: { citations: [article('32', 3)] },
      on: {
        'consejo.candidacy-window-opened': windowOpened,
        'consejo.candidate-registered': act({ citation: article('32', 3), ...law.REGISTERED }),
      },
    },
    designated: {
      description: 'Hay personas designadas; falta comunicarlas a la Junta.',
      meta: {
        citations: [article('29'), article('32', 5)],
        opens: duties.OPENED_BY_DESIGNATION,
      },
      on: { 'consejo.members-communicated': communicated },
    },
  },
});
