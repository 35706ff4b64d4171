import { article } from '../procedure/meta';
import { procedure } from '../procedure/procedure';
import { act } from './acts';
import * as duties from './duties';

const requested = act({ target: 'requested', citation: article('39') });
const answered = act({ target: 'answered', citation: article('39'), known: ['requestRef'] });

/** What the auxiliary units ask of each other (39). Each request is a duty of its own. */
export const exchange = procedure.createStateConfig({
  initial: 'idle',
  description: 'La información que las unidades auxiliares se piden y se dan.',
  meta: { citations: [article('39')] },
  states: {
    idle: {
      description: 'Ninguna unidad ha pedido información a otra.',
      meta: { citations: [article('39')], stable: true },
      on: { 'unit.information-requested': requested },
    },
    requested: {
      description: 'Una unidad pidió información y la otra debe darla enseguida.',
      meta: { citations: [article('39')], opens: duties.OPENED_BY_REQUEST },
      on: {
        'unit.information-requested': requested,
        'unit.information-provided': answered,
      },
    },
    answered: {
      description: 'La unidad a la que se pidió información respondió.',
      meta: { citations: [article('39')], closes: duties.CLOSED_BY_ANSWER, stable: true },
      on: {
        'unit.information-requested': requested,
        'unit.information-provided': answered,
      },
    },
  },
});
