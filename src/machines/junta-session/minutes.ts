import { article } from '../procedure/meta';
import { procedure } from '../procedure/procedure';
import { act } from './acts';
import * as duties from './duties';
import * as law from './laws';

const signed = act({ target: 'signed', citation: article('24') });
const delivered = act({ target: 'delivered', citation: article('24'), ...law.DELIVERED });

/** The minutes of the session (16, 21, 24). What was decided holds from the vote, signed or not. */
export const minutes = procedure.createStateConfig({
  initial: 'unwritten',
  description: 'El acta de la sesión.',
  meta: { citations: [article('16'), article('24')] },
  states: {
    unwritten: {
      description: 'No hay acta.',
      meta: { citations: [article('24')], stable: true },
      on: {
        'junta.minutes-drafted': act({
          target: 'drafted',
          citation: article('21'),
          ...law.DRAFTED,
        }),
      },
    },
    drafted: {
      description: 'El acta está elaborada.',
      meta: { citations: [article('16'), article('21')], closes: duties.CLOSED_BY_DRAFT },
      on: { 'junta.minutes-signed': signed, 'junta.minutes-delivered': delivered },
    },
    signed: {
      description: 'Consta al menos una firma, o la negativa a firmar.',
      meta: { citations: [article('16'), article('24')], closes: duties.CLOSED_BY_SIGNATURE },
      on: { 'junta.minutes-signed': signed, 'junta.minutes-delivered': delivered },
    },
    delivered: {
      description: 'Se entregó copia del acta.',
      meta: {
        citations: [article('24')],
        closes: duties.CLOSED_BY_DELIVERY,
        stable: true,
      },
      on: {
        'junta.minutes-signed': act({ citation: article('24') }),
        'junta.minutes-delivered': delivered,
      },
    },
  },
});
