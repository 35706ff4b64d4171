import { article } from '../procedure/meta';
import { procedure } from '../procedure/procedure';
import { act } from './acts';
import * as duties from './duties';

/** What of the session its minutes depend on: that it was held, and when it closed (24, A19). */
export const sessionHeld = procedure.createStateConfig({
  initial: 'notHeld',
  description: 'Si se celebró la sesión de la que es el acta.',
  meta: { citations: [article('24')] },
  states: {
    notHeld: {
      description: 'La sesión no consta celebrada.',
      meta: { citations: [article('24', 1)], stable: true },
      on: { 'junta.session-opened': act({ target: 'held', citation: article('24', 1) }) },
    },
    held: {
      description: 'La sesión se celebra; de ella se levanta un acta.',
      meta: { citations: [article('24', 1)], opens: duties.OPENED_BY_OPENING, stable: true },
      on: { 'junta.session-closed': act({ target: 'closed', citation: article('24', 2) }) },
    },
    closed: {
      description: 'La sesión se cerró; corren los días hábiles para repartir las copias.',
      meta: { citations: [article('24', 2)], opens: duties.OPENED_BY_CLOSING, stable: true },
    },
  },
});
