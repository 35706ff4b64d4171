import { article } from '../procedure/meta';
import { procedure } from '../procedure/procedure';
import { act } from './acts';
import * as duties from './duties';
import * as law from './laws';

const on = {
  'consejo.session-held': act({ target: 'held', citation: article('31'), ...law.SESSION }),
};

/** The sessions of the Council: an ordinary one each month, extraordinary ones when called (31). */
export const sessions = procedure.createStateConfig({
  initial: 'none',
  description: 'Las sesiones del Consejo.',
  meta: { citations: [article('31')] },
  states: {
    none: {
      description: 'El Consejo no ha sesionado.',
      meta: { citations: [article('31', 1)] },
      on,
    },
    held: {
      description: 'El Consejo ha sesionado; la ordinaria se repite cada mes.',
      meta: {
        citations: [article('31', 1), article('31', 2)],
        opens: duties.TURNED_BY_SESSION,
        closes: duties.TURNED_BY_SESSION,
        stable: true,
      },
      on,
    },
  },
});
