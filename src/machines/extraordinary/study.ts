import { article } from '../procedure/meta';
import { procedure } from '../procedure/procedure';
import { act } from './acts';
import * as duties from './duties';

const completed = [
  act({ target: 'outsideTheLaw', citation: article('83'), given: { condition: ['neither'] } }),
  act({ target: 'studied', citation: article('83', 2) }),
];

/** The study of immediate action: three hours from the reception of the application (83-85). */
export const study = procedure.createStateConfig({
  initial: 'awaited',
  description: 'El estudio de evaluación de acción inmediata.',
  meta: { citations: [article('83'), article('84'), article('85')] },
  states: {
    awaited: {
      description: 'No consta una solicitud ni un incidente que obligue al estudio inmediato.',
      meta: { citations: [article('83')] },
      on: {
        'application.received': act({ target: 'open', citation: article('83', 2) }),
        'case.new-incident': act({ target: 'open', citation: article('83', 2) }),
        'procedure.determined': act({
          target: 'open',
          citation: article('79'),
          given: { track: ['extraordinary'] },
        }),
        'immediate-study.started': act({ target: 'studying', citation: article('83') }),
        'immediate-study.completed': completed,
      },
    },
    open: {
      description: 'Corren las tres horas del estudio, desde que se recibió la solicitud.',
      meta: {
        citations: [article('83', 2)],
        opens: duties.OPENED_BY_ARRIVAL,
      },
      on: {
        'immediate-study.started': act({ target: 'studying', citation: article('83') }),
        'immediate-study.completed': completed,
      },
    },
    studying: {
      description: 'La unidad realiza el estudio de acción inmediata.',
      meta: { citations: [article('83'), article('84')] },
      on: { 'immediate-study.completed': completed },
    },
    studied: {
      description: 'El estudio de acción inmediata está concluido.',
      meta: {
        citations: [article('83'), article('85')],
        closes: duties.CLOSED_BY_STUDY,
        stable: true,
      },
      on: {
        'case.new-incident': act({
          target: 'open',
          citation: article('58'),
          given: { imminent: [true] },
        }),
        'immediate-study.completed': completed,
      },
    },
    outsideTheLaw: {
      description:
        'El estudio concluye que la persona no es defensora ni periodista; quien la recibe la canaliza.',
      meta: { citations: [article('83')], stable: true },
      on: { 'immediate-study.completed': completed },
    },
  },
});
