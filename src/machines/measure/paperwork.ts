import { article } from '../procedure/meta';
import { procedure } from '../procedure/procedure';
import { act } from './acts';
import { authorities } from './authorities';
import * as duties from './duties';

const signed = act({ target: 'signed', citation: article('89') });
const notified = act({ target: 'notified', citation: article('22') });

/** Papers that go with a measure (Reglamento 22, 75, 89, 95, 105); none of them conditions it. */
export const paperwork = procedure.createStateConfig({
  type: 'parallel',
  description: 'Los escritos que acompañan a la medida; ninguno la condiciona.',
  meta: { citations: [article('22'), article('89'), article('105')] },
  states: {
    misuseTerms: {
      initial: 'unsigned',
      description: 'Si la persona firmó de enterada sobre el uso indebido.',
      meta: { citations: [article('89'), article('95')] },
      states: {
        unsigned: {
          description: 'No consta la firma de enterado.',
          meta: { citations: [article('89')], stable: true },
          on: {
            'measure.misuse-terms-signed': signed,
            'measure.misuse-terms-not-signed': act({
              target: 'notSigned',
              citation: article('95'),
            }),
          },
        },
        notSigned: {
          description: 'Consta por qué no se firmó de enterado; la medida sigue igual.',
          meta: { citations: [article('89'), article('95')], stable: true },
          on: { 'measure.misuse-terms-signed': signed },
        },
        signed: {
          description: 'La persona firmó de enterada sobre el uso indebido.',
          meta: {
            citations: [article('89'), article('95')],
            closes: duties.CLOSED_BY_SIGNATURE,
            stable: true,
          },
        },
      },
    },
    notice: {
      initial: 'owed',
      description: 'Si se notificó a la persona lo que se determinó.',
      meta: { citations: [article('22'), article('75')] },
      states: {
        owed: {
          description: 'No consta la notificación a la persona.',
          meta: { citations: [article('22'), article('75')], stable: true },
          on: { 'determination.notified': notified },
        },
        notified: {
          description: 'Se notificó a la persona la determinación.',
          meta: { citations: [article('22'), article('75')], stable: true },
          on: { 'determination.notified': notified },
        },
      },
    },
    authorities,
  },
});
