import { article } from '../procedure/meta';
import { procedure } from '../procedure/procedure';
import { act } from './acts';
import * as duties from './duties';

const waived = act({ target: 'waived', citation: article('53', 1) });

/** The cover by another mechanism that the person gives up to join this one (53, T3). */
export const otherMechanism = procedure.createStateConfig({
  initial: 'none',
  description: 'La protección por otro mecanismo, si la persona renuncia a ella.',
  meta: { citations: [article('53', 1)] },
  states: {
    none: {
      description: 'No consta que la persona renuncie a otro mecanismo.',
      meta: { citations: [article('53', 1)], stable: true },
      on: { 'application.other-mechanism-waived': waived },
    },
    waived: {
      description:
        'La persona renunció a otro mecanismo; una medida de éste debe funcionar antes de que aquél termine.',
      meta: { citations: [article('53', 1), article('T3')], opens: duties.OPENED_BY_WAIVER },
      on: {
        'application.other-mechanism-waived': waived,
        'measure.implemented': act({
          target: 'covered',
          citation: article('53', 1),
          given: { complete: [true] },
        }),
      },
    },
    covered: {
      description: 'Una medida de este Mecanismo protege ya a quien renunció a otro.',
      meta: { citations: [article('53', 1)], closes: duties.OPENED_BY_WAIVER, stable: true },
      on: { 'application.other-mechanism-waived': waived },
    },
  },
});
