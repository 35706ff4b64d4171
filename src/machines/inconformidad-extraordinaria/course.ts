import { act, onTheOtherRoute } from '../inconformidad-ordinaria/acts';
import { article } from '../procedure/meta';
import { procedure } from '../procedure/procedure';
import * as duties from './duties';
import { pending } from './pending';

const toThisRoute = act({
  target: '#arrived',
  citation: article('114'),
  given: { toRoute: ['extraordinary'] },
});

/** The way of an inconformidad of the extraordinary route: hours, by any means (110-114). */
export const course = procedure.createStateConfig({
  initial: 'start',
  description: 'El curso de la inconformidad por la vía extraordinaria.',
  meta: { citations: [article('110'), article('112'), article('114')] },
  states: {
    start: {
      description: 'No consta ninguna inconformidad.',
      meta: { citations: [article('112')], stable: true },
      on: {
        'inconformidad.filed': [
          act({
            target: 'pending',
            citation: article('112'),
            inconformidad: { route: 'extraordinary' },
          }),
          act({ target: 'onOtherRoute', citation: article('107') }),
        ],
        'inconformidad.rechanneled': [
          toThisRoute,
          act({
            target: 'onOtherRoute',
            citation: article('107'),
            given: { toRoute: ['ordinary'] },
          }),
        ],
      },
    },
    onOtherRoute: {
      id: 'onOtherRoute',
      description: 'La inconformidad corre por la vía ordinaria.',
      meta: { citations: [article('107')], stable: true },
      on: {
        ...onTheOtherRoute,
        'inconformidad.rechanneled': [toThisRoute, act({ citation: article('106') })],
      },
    },
    pending,
    dismissed: {
      id: 'dismissed',
      tags: ['closed'],
      description: 'La inconformidad se desechó; puede admitirse después si no debió desecharse.',
      meta: {
        citations: [article('111'), article('112')],
        closes: duties.CLOSED_BY_ANSWER,
        stable: true,
      },
      on: { 'inconformidad.admitted': act({ target: '#admitted', citation: article('111') }) },
    },
    resolved: {
      type: 'final',
      id: 'resolved',
      tags: ['closed'],
      description: 'Se resolvió: se confirmó, se revocó o se modificó lo que la persona impugnó.',
      meta: { citations: [article('110', 1), article('114')], closes: duties.CLOSED_BY_ANSWER },
    },
  },
});
