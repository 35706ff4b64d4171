import { article } from '../procedure/meta';
import { procedure } from '../procedure/procedure';
import { act } from './acts';
import * as duties from './duties';
import * as law from './laws';

/** Whoever in the Junta wants its advice asks for it alone, without a vote (25). */
const consulted = act({ target: '.asked', citation: article('25'), ...law.CONSULTED });
const given = act({ target: '.given', citation: article('28'), ...law.OPINION });

/** The opinions of the Council, asked for or its own, and its part in events (25, 28, 72). */
export const advice = procedure.createStateConfig({
  initial: 'unasked',
  description: 'Las opiniones y recomendaciones del Consejo.',
  meta: { citations: [article('25'), article('28'), article('72')] },
  on: {
    'junta.council-opinion-requested': consulted,
    'consejo.opinion-issued': given,
    'consejo.event-participation': act({ citation: article('28'), ...law.EVENT }),
    'campaign.launched': act({ citation: article('72', 2), ...law.CAMPAIGN }),
  },
  states: {
    unasked: {
      description: 'Nadie ha pedido su opinión al Consejo.',
      meta: { citations: [article('25')], stable: true },
    },
    asked: {
      description: 'Alguien de la Junta pidió la opinión del Consejo.',
      meta: { citations: [article('25')], opens: duties.OPENED_BY_CONSULTATION },
    },
    given: {
      description: 'El Consejo dio una opinión o recomendación.',
      meta: {
        citations: [article('28'), article('72', 2)],
        closes: duties.CLOSED_BY_OPINION,
        stable: true,
      },
    },
  },
});
