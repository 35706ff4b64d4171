import { article } from '../procedure/meta';
import { procedure } from '../procedure/procedure';
import { act, caseAct, onTheOtherRoute } from './acts';
import * as duties from './duties';
import { firstStage } from './first-stage';
import { secondStage } from './second-stage';

const toThisRoute = act({
  target: 'firstStage',
  citation: article('107'),
  given: { toRoute: ['ordinary'] },
});

/** The Reglamento has no opinion of the Consejo: it is the Ley that asks for one. */
const OPINION = { instrument: 'lppddhp', article: '58' } as const;

const persisted = act({ target: '#secondStage', citation: article('109', 7) });

/** The way of an inconformidad of the ordinary route, from its filing to its last answer (106-109). */
export const course = procedure.createStateConfig({
  initial: 'start',
  description: 'El curso de la inconformidad por la vía ordinaria.',
  meta: { citations: [article('106'), article('107'), article('109')] },
  on: {
    'authority.exhorted': caseAct({ citation: article('52') }),
    'consejo.inconformidad-opinion-issued': caseAct({ citation: OPINION }),
  },
  states: {
    start: {
      description: 'No consta ninguna inconformidad.',
      meta: { citations: [article('107')], stable: true },
      on: {
        'inconformidad.filed': [
          act({
            target: 'firstStage',
            citation: article('107'),
            inconformidad: { route: 'ordinary' },
          }),
          act({ target: 'onOtherRoute', citation: article('112') }),
        ],
        'inconformidad.rechanneled': [
          toThisRoute,
          act({
            target: 'onOtherRoute',
            citation: article('110'),
            given: { toRoute: ['extraordinary'] },
          }),
        ],
      },
    },
    onOtherRoute: {
      id: 'onOtherRoute',
      description: 'La inconformidad corre por la vía extraordinaria.',
      meta: { citations: [article('110')], stable: true },
      on: {
        ...onTheOtherRoute,
        'inconformidad.rechanneled': [toThisRoute, act({ citation: article('114') })],
      },
    },
    firstStage,
    resolved: {
      id: 'resolved',
      tags: ['closed'],
      description:
        'La Junta resolvió en una primera etapa; la persona todavía puede manifestar que persiste.',
      meta: {
        citations: [article('109', 3), article('109', 4), article('109', 5)],
        closes: duties.CLOSED_BY_RESOLUTION,
        stable: true,
      },
      on: { 'inconformidad.persistence-declared': persisted },
    },
    fulfilled: {
      id: 'fulfilled',
      tags: ['closed'],
      description:
        'La autoridad ejecutó lo que se le reclamaba; la persona todavía puede manifestar que persiste.',
      meta: {
        citations: [article('109', 6)],
        closes: duties.CLOSED_BY_RESOLUTION,
        stable: true,
      },
      on: {
        'measure.rejected-by-authority': act({ target: '#admitted', citation: article('108') }),
        'inconformidad.resolved': act({
          citation: article('109', 6),
          given: { outcome: ['fulfilled'] },
        }),
        'inconformidad.persistence-declared': persisted,
      },
    },
    secondStage,
    dismissed: {
      id: 'dismissed',
      tags: ['closed'],
      description: 'La inconformidad se desechó; puede admitirse después si no debió desecharse.',
      meta: {
        citations: [article('106'), article('107')],
        closes: duties.CLOSED_BY_DISMISSAL,
        stable: true,
      },
      on: { 'inconformidad.admitted': act({ target: '#admitted', citation: article('106') }) },
    },
    definitive: {
      type: 'final',
      id: 'definitive',
      tags: ['closed'],
      description: 'La Junta resolvió de manera definitiva con el estudio independiente.',
      meta: { citations: [article('109', 7)] },
    },
  },
});
