import { act } from '../consejo/acts';
import { article } from '../procedure/meta';
import { procedure } from '../procedure/procedure';

const on = {
  'consejo.election-method-approved': act({ target: 'approved', citation: article('32', 4) }),
};

/** How the Council elects; a method once approved serves until it approves another (32). */
export const method = procedure.createStateConfig({
  initial: 'undecided',
  description: 'El método de elección.',
  meta: { citations: [article('32', 4)] },
  states: {
    undecided: {
      description: 'El Consejo no ha decidido cómo elige a sus integrantes.',
      meta: { citations: [article('32', 4)], stable: true },
      on,
    },
    approved: {
      description: 'El Consejo decidió cómo elige a sus integrantes.',
      meta: { citations: [article('32', 4)], stable: true },
      on,
    },
  },
});
