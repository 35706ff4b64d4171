import { article } from '../procedure/meta';
import { procedure } from '../procedure/procedure';
import { act } from './acts';
import * as duties from './duties';
import * as law from './laws';

const delivered = {
  'junta.minutes-delivered': [
    act({
      target: 'distributed',
      citation: article('24', 2),
      answered: duties.CLOSED_BY_DELIVERY,
      ...law.DELIVERED,
    }),
    act({ target: 'inPart', citation: article('24', 2), ...law.DELIVERED }),
  ],
};

/** The copies: whole to members and invitees of that session, to the person only their case (24). */
export const copies = procedure.createStateConfig({
  initial: 'none',
  description: 'Las copias del acta.',
  meta: { citations: [article('24')] },
  states: {
    none: {
      description: 'No se ha entregado ninguna copia.',
      meta: { citations: [article('24', 2)] },
      on: delivered,
    },
    inPart: {
      description: 'Se entregó alguna copia; faltan otras.',
      meta: { citations: [article('24', 2)], closes: duties.CLOSED_BY_DELIVERY },
      on: delivered,
    },
    distributed: {
      description: 'Cada quien recibió la copia que le toca; la persona, sólo la parte de su caso.',
      meta: { citations: [article('24')], closes: duties.CLOSED_BY_DELIVERY, stable: true },
      on: { 'junta.minutes-delivered': act({ citation: article('24', 2), ...law.DELIVERED }) },
    },
  },
});
