import { article } from '../procedure/meta';
import { procedure } from '../procedure/procedure';
import { act } from './acts';
import * as duties from './duties';
import * as law from './laws';

const on = {
  'consejo.guide-approved': act({
    target: 'approved',
    citation: article('31', 3),
    ...law.GUIDE,
  }),
};

/** The Guía de Procedimientos, by which the Council meets, votes and takes part in the Junta (31, 33). */
export const guide = procedure.createStateConfig({
  initial: 'lacking',
  description: 'La guía de procedimientos del Consejo.',
  meta: { citations: [article('31', 3), article('33'), article('T5')] },
  states: {
    lacking: {
      description: 'El Consejo no tiene guía; no se sabe qué quórum pide.',
      meta: { citations: [article('31', 3), article('T5')] },
      on,
    },
    approved: {
      description: 'El Consejo tiene guía; puede cambiarla.',
      meta: {
        citations: [article('31', 3), article('33')],
        closes: duties.CLOSED_BY_GUIDE,
        stable: true,
      },
      on,
    },
  },
});
