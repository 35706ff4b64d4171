import { article } from '../procedure/meta';
import { procedure } from '../procedure/procedure';
import { act } from './acts';
import * as duties from './duties';

const told = act({ target: 'told', citation: article('105') });

/** Whether those who execute were told of each change (105). */
export const authorities = procedure.createStateConfig({
  initial: 'untold',
  description: 'Si se avisó a las autoridades que ejecutan de cada cambio.',
  meta: { citations: [article('105')] },
  states: {
    untold: {
      description: 'No consta aviso de cambio a las autoridades que ejecutan.',
      meta: { citations: [article('105')], stable: true },
      on: { 'measure.change-notified': told },
    },
    told: {
      description: 'Se avisó del último cambio a las autoridades que ejecutan.',
      meta: {
        citations: [article('105')],
        closes: duties.CLOSED_BY_CHANGE_NOTICE,
        stable: true,
      },
      on: { 'measure.change-notified': told },
    },
  },
});
