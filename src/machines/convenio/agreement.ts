import { article } from '../procedure/meta';
import { procedure } from '../procedure/procedure';
import { act } from './acts';
import * as duties from './duties';
import * as law from './laws';

/** With a federative entity under 50; with a federal authority or anybody else under 49. */
const signed = (target?: string) => {
  const to = target === undefined ? {} : { target };
  return [
    act({ ...to, citation: article('50', 2), given: { partyKind: ['state'] }, ...law.SIGNED }),
    act({ ...to, citation: article('49', 1), ...law.SIGNED }),
  ];
};

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
        'convenio.signed': signed('inForce'),
        'regulation.in-force': act({ target: 'awaited', citation: article('50', 2) }),
      },
    },
    awaited: {
      description: 'Rige el Reglamento y el convenio está por celebrarse.',
      meta: {
        citations: [article('50', 2)],
        opens: duties.OPENED_BY_ENTRY_INTO_FORCE,
      },
      on: { 'convenio.signed': signed('inForce') },
    },
    inForce: {
      description: 'El convenio está vigente, también si es anterior al Reglamento.',
      meta: {
        citations: [article('50'), article('T6')],
        closes: duties.CLOSED_BY_SIGNATURE,
        stable: true,
      },
      on: {
        'convenio.signed': signed(),
        'regulation.in-force': act({ citation: article('T6') }),
      },
    },
  },
});
