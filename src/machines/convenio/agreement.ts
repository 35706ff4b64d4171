import { article } from '../procedure/meta';
import { procedure } from '../procedure/procedure';
import { act } from './acts';
import * as duties from './duties';
import * as law from './laws';

const signed = act({ target: 'inForce', citation: article('50', 2), ...law.SIGNED });

/** Whether there is an agreement. Nothing in the Reglamento ends one, nor its entry into force (T6). */
export const agreement = procedure.createStateConfig({
  initial: 'none',
  description: 'El convenio entre el Mecanismo y la otra parte.',
  meta: { citations: [article('38'), article('49'), article('50')] },
  states: {
    none: {
      description: 'No consta convenio.',
      meta: { citations: [article('49', 1), article('50', 2)], stable: true },
      on: {
        'convenio.signed': signed,
        'regulation.in-force': act({ target: 'awaited', citation: article('50', 2) }),
      },
    },
    awaited: {
      description: 'Rige el Reglamento y el convenio está por celebrarse.',
      meta: {
        citations: [article('50', 2)],
        opens: duties.OPENED_BY_ENTRY_INTO_FORCE,
      },
      on: { 'convenio.signed': signed },
    },
    inForce: {
      description: 'El convenio está vigente, también si es anterior al Reglamento.',
      meta: {
        citations: [article('50'), article('T6')],
        closes: duties.CLOSED_BY_SIGNATURE,
        stable: true,
      },
      on: {
        'convenio.signed': act({ citation: article('50', 2), ...law.SIGNED }),
        'regulation.in-force': act({ citation: article('T6') }),
      },
    },
  },
});
