import { article } from '../procedure/meta';
import { procedure } from '../procedure/procedure';
import { act } from './acts';
import * as duties from './duties';
import * as law from './laws';

const weighed = [
  act({ target: 'reserved', citation: article('52'), given: { wouldEndanger: [true] } }),
  act({ target: 'mayBeTold', citation: article('52'), given: { wouldEndanger: [false] } }),
  act({ citation: article('52') }),
];
const informed = act({ target: 'informed', citation: article('52'), ...law.STATE_INFORMED });
const requested = act({ target: 'requested', citation: article('52') });
const communicated = act({ target: 'communicated', citation: article('52') });

/** What the state where a measure is executed is told and asked (52): silence where it endangers. */
export const coordination = procedure.createStateConfig({
  type: 'parallel',
  description: 'Lo que sabe la entidad federativa y lo que se le pide.',
  meta: { citations: [article('52')] },
  states: {
    federalMeasures: {
      initial: 'unweighed',
      description: 'Si se avisa a la entidad de la medida que ejecuta la Federación.',
      meta: { citations: [article('52')] },
      states: {
        unweighed: {
          description: 'No consta si avisar a la entidad pondría en riesgo a la persona.',
          meta: { citations: [article('52')], stable: true },
          on: { 'state.reserve-assessed': weighed, 'state.informed-of-federal-measures': informed },
        },
        reserved: {
          description: 'Avisar a la entidad pondría en riesgo a la persona: hay reserva.',
          meta: {
            citations: [article('52')],
            closes: duties.CLOSED_BY_STATE_NOTICE,
            stable: true,
          },
          on: { 'state.reserve-assessed': weighed, 'state.informed-of-federal-measures': informed },
        },
        mayBeTold: {
          description: 'Se valoró que avisar a la entidad no pone en riesgo a la persona.',
          meta: { citations: [article('52')], stable: true },
          on: { 'state.reserve-assessed': weighed, 'state.informed-of-federal-measures': informed },
        },
        informed: {
          description: 'La entidad sabe de la medida que ejecuta la Federación.',
          meta: {
            citations: [article('52')],
            closes: duties.CLOSED_BY_STATE_NOTICE,
            stable: true,
          },
          on: {
            'state.reserve-assessed': act({ citation: article('52') }),
            'state.informed-of-federal-measures': informed,
          },
        },
      },
    },
    execution: {
      initial: 'unasked',
      description: 'Si se pidió a la entidad ejecutar la medida que le toca.',
      meta: { citations: [article('52')] },
      states: {
        unasked: {
          description: 'No consta que se haya pedido a la entidad ejecutar la medida.',
          meta: { citations: [article('52')], stable: true },
          on: {
            'state.execution-requested': requested,
            'resolution.communicated-to-state': communicated,
          },
        },
        requested: {
          description: 'Se pidió a la entidad ejecutar la medida; falta comunicarle lo resuelto.',
          meta: {
            citations: [article('52')],
            closes: duties.CLOSED_BY_REQUEST_TO_STATE,
            stable: true,
          },
          on: {
            'state.execution-requested': requested,
            'resolution.communicated-to-state': communicated,
          },
        },
        communicated: {
          description: 'La entidad conoce lo que la Junta resolvió.',
          meta: {
            citations: [article('52')],
            closes: duties.CLOSED_BY_RESOLUTION,
            stable: true,
          },
          on: {
            'state.execution-requested': act({ citation: article('52') }),
            'resolution.communicated-to-state': communicated,
          },
        },
      },
    },
  },
});
