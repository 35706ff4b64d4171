import { article } from '../procedure/meta';
import { procedure } from '../procedure/procedure';
import { act } from './acts';
import * as law from './laws';

const approved = act({ target: 'approved', citation: article('38'), names: ['procurement'] });
const contracted = act({
  target: 'contracted',
  citation: article('94', 3),
  names: ['procurement'],
  ...law.CONTRACTED,
});
const bought = act({ target: 'bought', citation: article('87', 3), ...law.BOUGHT });

/** The purchase: of urgency and told after, or approved first (38, 87, 94). */
export const purchase = procedure.createStateConfig({
  initial: 'none',
  description: 'La compra o contratación de lo que falta para una medida.',
  meta: { citations: [article('38'), article('87', 3), article('94', 3)] },
  states: {
    none: {
      description: 'No consta compra ni aprobación.',
      meta: { citations: [article('87', 3), article('94', 3)], stable: true },
      on: {
        'fund.emergency-procurement': bought,
        'fund.procurement-preapproved': approved,
        'fund.procurement': contracted,
      },
    },
    approved: {
      description: 'La Junta aprobó contratar.',
      meta: { citations: [article('38'), article('94', 3)], stable: true },
      on: {
        'fund.emergency-procurement': bought,
        'fund.procurement-preapproved': approved,
        'fund.procurement': contracted,
      },
    },
    bought: {
      description: 'Se compró de urgencia; la medida cuenta ya con ello, se ratifique o no.',
      meta: { citations: [article('87', 3)], stable: true },
      on: {
        'fund.emergency-procurement': bought,
        'fund.procurement': act({ citation: article('87', 3), names: ['procurement'] }),
      },
    },
    contracted: {
      type: 'final',
      tags: ['closed'],
      description: 'Se contrató por la vía ordinaria.',
      meta: { citations: [article('38'), article('94', 3)] },
    },
  },
});
