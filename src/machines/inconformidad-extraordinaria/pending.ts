import { act } from '../inconformidad-ordinaria/acts';
import { article } from '../procedure/meta';
import { procedure } from '../procedure/procedure';
import * as duties from './duties';
import * as law from './laws';

const admitted = act({ target: 'admitted', citation: article('111') });
const cureRequested = act({ target: 'curing', citation: article('111') });

/** Open until it is resolved: hours that pass without an answer are a breach, never an answer (110). */
export const pending = procedure.createStateConfig({
  initial: 'filed',
  description: 'La inconformidad espera respuesta; que nadie conteste no la termina.',
  meta: { citations: [article('110', 1)], opens: duties.OPENED_BY_FILING },
  on: {
    'inconformidad.dismissed': act({
      target: '#dismissed',
      citation: article('112'),
      ...law.DISMISSED,
    }),
    'inconformidad.rechanneled': [
      act({ target: '.arrived', citation: article('114'), given: { toRoute: ['extraordinary'] } }),
      act({
        target: '#onOtherRoute',
        citation: article('112'),
        given: { toRoute: ['ordinary'] },
        ...law.SLOWED_DOWN,
      }),
    ],
    'inconformidad.resolved': [
      act({
        target: '#resolved',
        citation: article('110', 1),
        given: { outcome: ['revoke', 'modify'] },
        ...law.GIVEN_REASON,
      }),
      act({
        target: '#resolved',
        citation: article('110', 1),
        given: { outcome: ['confirm'] },
        ...law.CONFIRMED,
      }),
      act({
        target: '#resolved',
        citation: article('110', 1),
        given: { outcome: ['fulfilled'] },
        ...law.FULFILLED,
      }),
    ],
  },
  states: {
    filed: {
      description:
        'La inconformidad se presentó; las horas corren desde que la Coordinación la tiene.',
      meta: { citations: [article('111'), article('112'), article('113')] },
      on: {
        'inconformidad.admitted': admitted,
        'inconformidad.cure-requested': cureRequested,
      },
    },
    arrived: {
      id: 'arrived',
      description: 'La inconformidad llegó a la Coordinación desde otro órgano o desde otra vía.',
      meta: { citations: [article('110', 1), article('114')], closes: duties.CLOSED_BY_ARRIVAL },
      on: {
        'inconformidad.admitted': admitted,
        'inconformidad.cure-requested': cureRequested,
      },
    },
    curing: {
      description: 'Se pidió completar lo que falta; las horas siguen corriendo.',
      meta: { citations: [article('111')] },
      on: {
        'inconformidad.filed': act({ target: 'filed', citation: article('111') }),
        'inconformidad.admitted': admitted,
        'inconformidad.cure-requested': cureRequested,
      },
    },
    admitted: {
      id: 'admitted',
      description: 'La inconformidad se admitió, lo que no alarga las horas.',
      meta: { citations: [article('110', 1)] },
    },
  },
});
