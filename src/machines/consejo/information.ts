import { article } from '../procedure/meta';
import { procedure } from '../procedure/procedure';
import { act } from './acts';
import * as duties from './duties';
import * as law from './laws';

const requested = act({ target: 'requested', citation: article('28') });
const delivered = act({ target: 'delivered', citation: article('28'), ...law.DELIVERED });

/** What the Council asks of the Junta or of the Coordination, in any form (28). */
export const information = procedure.createStateConfig({
  initial: 'notRequested',
  description: 'La información que el Consejo pide.',
  meta: { citations: [article('28')] },
  states: {
    notRequested: {
      description: 'El Consejo no ha pedido información.',
      meta: { citations: [article('28')], stable: true },
      on: { 'consejo.information-requested': requested },
    },
    requested: {
      description: 'El Consejo pidió información y falta entregarla.',
      meta: { citations: [article('28')], opens: duties.OPENED_BY_QUESTION },
      on: {
        'consejo.information-requested': requested,
        'consejo.information-delivered': delivered,
      },
    },
    delivered: {
      description: 'Se entregó información al Consejo.',
      meta: { citations: [article('28')], closes: duties.CLOSED_BY_DELIVERY, stable: true },
      on: {
        'consejo.information-requested': requested,
        'consejo.information-delivered': delivered,
      },
    },
  },
});
