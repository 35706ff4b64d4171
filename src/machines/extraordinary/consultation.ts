import { article } from '../procedure/meta';
import { procedure } from '../procedure/procedure';
import { act } from './acts';
import * as duties from './duties';
import * as law from './laws';

const on = {
  'agency.consulted': act({ target: 'underway', citation: article('81'), ...law.CONSULTED }),
  'agency.implicated': act({ target: 'exclusionDue', citation: article('43', 3) }),
  'agency.excluded': act({ target: 'underway', citation: article('43', 3) }),
};

/**
 * The consultation of the agencies represented in the intake unit (81). Whether each one was
 * consulted, tried twice or excluded is for the rule to count, not for the states.
 */
export const consultation = procedure.createStateConfig({
  initial: 'notBegun',
  description: 'La consulta a las dependencias con representante en la unidad.',
  meta: { citations: [article('81')] },
  states: {
    notBegun: {
      description: 'No consta consulta a ninguna dependencia.',
      meta: { citations: [article('81')], stable: true },
      on,
    },
    exclusionDue: {
      description: 'Los hechos involucran a una dependencia, que debe quedar fuera del caso.',
      meta: { citations: [article('43', 3)], opens: duties.OPENED_BY_IMPLICATION },
      on: { ...on, 'agency.consulted': act({ citation: article('81'), ...law.CONSULTED }) },
    },
    underway: {
      description: 'Consta al menos una consulta, un intento o una exclusión.',
      meta: {
        citations: [article('81'), article('43', 3)],
        closes: duties.OPENED_BY_IMPLICATION,
        stable: true,
      },
      on,
    },
  },
});
