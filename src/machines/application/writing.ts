import { article } from '../procedure/meta';
import { procedure } from '../procedure/procedure';
import { act } from './acts';
import * as duties from './duties';

const presented = {
  'application.received': [
    act({ target: 'written', citation: article('53'), given: { form: ['written'] } }),
    act({ target: 'toFormalize', citation: article('53', 2) }),
  ],
};
const formalized = act({ target: 'written', citation: article('53', 2) });

/** The writing of the application (53). It is never a condition of protection: lateness only warns. */
export const writing = procedure.createStateConfig({
  initial: 'none',
  description: 'La solicitud por escrito; su falta no detiene nada.',
  meta: { citations: [article('53')] },
  on: {
    'application.completion-requested': act({ citation: article('53', 1) }),
  },
  states: {
    none: {
      description: 'No consta solicitud.',
      meta: { citations: [article('53')], stable: true },
      on: { ...presented, 'application.formalized': formalized },
    },
    toFormalize: {
      description:
        'La solicitud no se presentó por escrito y corren ocho días hábiles para formalizarla.',
      meta: { citations: [article('53', 2)], opens: duties.OPENED_BY_SPEECH },
      on: {
        ...presented,
        'application.formalized': formalized,
        'application.grave-cause-recorded': act({
          target: 'excused',
          citation: article('53', 2),
          given: { kind: ['prevents-formalization', 'prevents-own-filing'] },
        }),
      },
    },
    excused: {
      description: 'Una causa grave impide formalizar la solicitud; mientras dure no se exige.',
      meta: { citations: [article('53', 2)], stable: true },
      on: {
        'application.formalized': formalized,
        'application.impediment-ceased': act({
          target: 'toFormalize',
          citation: article('53', 2),
        }),
      },
    },
    written: {
      description: 'La solicitud consta por escrito.',
      meta: { citations: [article('53')], closes: duties.CLOSED_BY_WRITING, stable: true },
      on: { ...presented, 'application.formalized': formalized },
    },
  },
});
