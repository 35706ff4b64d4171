import { article } from '../procedure/meta';
import { procedure } from '../procedure/procedure';
import { act } from './acts';
import * as duties from './duties';
import * as law from './laws';

/** What follows: the file goes to the risk unit (88), and the Junta decides on the measures (62). */
export const handover = procedure.createStateConfig({
  initial: 'withIntake',
  description: 'La remisión del expediente y la decisión de la Junta.',
  meta: { citations: [article('62'), article('88')] },
  states: {
    withIntake: {
      description: 'El expediente está en la unidad de recepción.',
      meta: { citations: [article('78'), article('88')], stable: true },
      on: {
        'urgent-measures.issued': act({ target: 'due', citation: article('88'), ...law.ISSUED }),
        'urgent-measures.denied': act({
          target: 'due',
          citation: article('78'),
          known: ['reasonsRef'],
          names: ['case'],
          ...law.DENIED,
        }),
        'case.forwarded-to-uer': act({
          target: 'forwarded',
          citation: article('91'),
          given: { basis: ['art-91'] },
        }),
      },
    },
    due: {
      description: 'Se decidió sobre las medidas urgentes y el expediente debe remitirse.',
      meta: { citations: [article('88')], opens: duties.OPENED_BY_ANSWER },
      on: { 'case.forwarded-to-uer': act({ target: 'forwarded', citation: article('88') }) },
    },
    forwarded: {
      description: 'La unidad de riesgos tiene el expediente; sigue el procedimiento ordinario.',
      meta: {
        citations: [article('88'), article('91')],
        opens: duties.OPENED_BY_FORWARDING,
        closes: duties.CLOSED_BY_FORWARDING,
      },
      on: {
        'case.forwarded-to-uer': act({ citation: article('88') }),
        'junta.decision-adopted': [
          act({
            target: 'reviewedByJunta',
            citation: article('62', 1),
            given: { kind: ['grant', 'continue', 'modify', 'extend'] },
            names: ['case'],
            ...law.DECIDED_FOR,
          }),
          act({
            target: 'reviewedByJunta',
            citation: article('62', 1),
            given: { kind: ['deny', 'reduce', 'suspend', 'terminate', 'withdraw'] },
            names: ['case'],
            ...law.DECIDED_AGAINST,
          }),
        ],
      },
    },
    reviewedByJunta: {
      tags: ['closed'],
      description:
        'La Junta decidió sobre las medidas urgentes; un nuevo riesgo abre otra vez esta vía.',
      meta: { citations: [article('62', 1), article('23'), article('101', 4)], stable: true },
      on: {
        'application.received': act({ target: 'withIntake', citation: article('101', 4) }),
        'case.new-incident': [
          act({ citation: article('58'), given: { imminent: [false] } }),
          act({ target: 'withIntake', citation: article('58') }),
        ],
        'urgent-measures.issued': act({ target: 'due', citation: article('88'), ...law.ISSUED }),
      },
    },
  },
});
