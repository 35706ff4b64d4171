import { article } from '../procedure/meta';
import { procedure } from '../procedure/procedure';
import { act } from './acts';
import * as duties from './duties';

const notified = act({
  target: 'told',
  citation: article('22', 3),
  given: { form: ['written'] },
});
const stateTold = act({ target: 'told', citation: article('52') });

/** Who must know of the decision: the person in writing (22), the state that executes it (52). */
export const notices = procedure.createStateConfig({
  type: 'parallel',
  description: 'Los avisos que siguen a la decisión; ninguno la condiciona.',
  meta: { citations: [article('22', 3), article('52')] },
  states: {
    person: {
      initial: 'untold',
      description: 'Si se notificó a la persona por escrito.',
      meta: { citations: [article('22', 3)] },
      states: {
        untold: {
          description: 'No consta la notificación por escrito.',
          meta: { citations: [article('22', 3)], stable: true },
          on: { 'determination.notified': notified },
        },
        told: {
          description: 'La determinación se notificó por escrito.',
          meta: {
            citations: [article('22', 3)],
            closes: duties.CLOSED_BY_NOTICE,
            stable: true,
          },
          on: { 'determination.notified': notified },
        },
      },
    },
    state: {
      initial: 'untold',
      description: 'Si se comunicó la resolución a la entidad federativa que la ejecuta.',
      meta: { citations: [article('52')] },
      states: {
        untold: {
          description: 'No consta comunicación a una entidad federativa.',
          meta: { citations: [article('52')], stable: true },
          on: { 'resolution.communicated-to-state': stateTold },
        },
        told: {
          description: 'La resolución se comunicó a la entidad federativa.',
          meta: {
            citations: [article('52')],
            closes: duties.CLOSED_BY_TELLING_THE_STATE,
            stable: true,
          },
          on: { 'resolution.communicated-to-state': stateTold },
        },
      },
    },
  },
});
