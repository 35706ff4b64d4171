import { article } from '../procedure/meta';
import { procedure } from '../procedure/procedure';
import { caseAct } from './acts';

const reported = caseAct({ target: 'reported', citation: article('71') });

/** Whether an amparo runs beside: it stops no term here and takes nothing from the person. */
export const amparo = procedure.createStateConfig({
  initial: 'notReported',
  description: 'Si corre al mismo tiempo un juicio de amparo.',
  meta: { citations: [article('71')] },
  states: {
    notReported: {
      description: 'No consta un juicio de amparo en el caso.',
      meta: { citations: [article('71')], stable: true },
      on: { 'amparo.reported': reported },
    },
    reported: {
      description:
        'Consta un juicio de amparo: no detiene la inconformidad ni quita medidas, y se está a lo que ordene el juez.',
      meta: { citations: [article('71')], stable: true },
      on: { 'amparo.reported': reported },
    },
  },
});
