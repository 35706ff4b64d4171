import { CONSENTED, TO_EXTRAORDINARY } from '../application/laws';
import { article } from '../procedure/meta';
import { procedure } from '../procedure/procedure';
import { act } from './acts';
import * as duties from './duties';
import * as law from './laws';

const started = act({ target: 'studying', citation: article('83'), ...law.STUDIED });
const completed = [
  act({
    target: 'outsideTheLaw',
    citation: article('83'),
    given: { condition: ['neither'] },
    ...law.STUDIED,
  }),
  act({ target: 'studied', citation: article('83', 2), ...law.STUDIED }),
];

/** What asks for another study once there is one (58, 83, 101). */
const anew = {
  'application.received': act({ target: 'open', citation: article('101', 4) }),
  'case.new-incident': [
    act({ citation: article('58'), given: { imminent: [false] } }),
    act({ target: 'open', citation: article('58') }),
  ],
};

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
        'consent.given': act({
          target: 'open',
          citation: article('56'),
          given: { scope: ['procedure'] },
          ...CONSENTED,
        }),
        'procedure.determined': act({
          target: 'open',
          citation: article('79'),
          given: { track: ['extraordinary'] },
          ...TO_EXTRAORDINARY,
        }),
        'immediate-study.started': started,
        'immediate-study.completed': completed,
      },
    },
    open: {
      description:
        'Corren las tres horas del estudio desde la solicitud, el nuevo incidente o, si no hubo solicitud, el consentimiento.',
      meta: {
        citations: [article('83', 2)],
        opens: duties.OPENED_BY_ARRIVAL,
      },
      on: {
        'immediate-study.started': started,
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
        ...anew,
        'immediate-study.completed': completed,
      },
    },
    outsideTheLaw: {
      description:
        'El estudio concluye que la persona no es defensora ni periodista; se le dan las razones y se la canaliza a la autoridad que deba atenderla.',
      meta: { citations: [article('83')], stable: true },
      on: { ...anew, 'immediate-study.completed': completed },
    },
  },
});
