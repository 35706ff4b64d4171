import { article } from '../procedure/meta';
import { procedure } from '../procedure/procedure';
import { act, births } from './acts';
import { changes, requests, suspensions } from './changes';
import * as duties from './duties';
import { ends } from './ends';
import * as law from './laws';

/**
 * Whether the measure protects, in law (Reglamento 22, 57, 62, 67, 97-104). No transition leaves
 * because a duration ran out: a measure whose term has passed goes on until the Junta decides.
 */
export const legal = procedure.createStateConfig({
  initial: 'proposed',
  description: 'Si la medida protege en derecho.',
  meta: { citations: [article('62'), article('67'), article('100')] },
  states: {
    proposed: {
      description: 'La medida aún no se otorga.',
      meta: { citations: [article('22'), article('93')], stable: true },
      on: {
        'measure.proposed': act({ target: 'proposed', citation: article('93') }),
        ...births('live'),
        'measure.denied': act({
          target: 'deniedAtBirth',
          citation: article('22'),
          names: ['measure'],
          ...law.DENIED,
        }),
      },
    },
    live: {
      initial: 'inForce',
      description:
        'La medida fue otorgada y sigue viva hasta que la Junta le ponga fin o confirme que la persona quiso terminarla.',
      meta: { citations: [article('62'), article('100')] },
      on: ends,
      states: {
        inForce: {
          id: 'inForce',
          tags: ['protective'],
          description:
            'La medida está en vigor. Que venza su duración no la termina: si nadie la revisó, la revisión está atrasada y la medida sigue.',
          meta: {
            citations: [article('62'), article('67')],
            opens: duties.OPENED_BY_GRANT,
            closes: duties.CLOSED_BY_RETURN,
            stable: true,
          },
          on: {
            ...suspensions,
            ...changes,
            ...requests,
            'measure.unnecessary-proven': act({
              target: 'provenUnnecessary',
              citation: article('62', 1),
              urgent: true,
              known: ['evidenceRef'],
              names: ['measure'],
            }),
            'junta.decision-adopted': [law.DECIDED_FOR, law.DECIDED_AGAINST].map((decided) =>
              act({
                target: 'awaitingSuccessor',
                citation: article('62', 2),
                urgent: true,
                names: ['case'],
                ...decided,
              }),
            ),
          },
        },
        awaitingSuccessor: {
          id: 'awaitingSuccessor',
          tags: ['protective'],
          description:
            'La Junta ya decidió el caso; la medida urgente sigue hasta que otra la sustituya sin dejar un hueco.',
          meta: { citations: [article('62', 2)], stable: true },
          on: {
            ...suspensions,
            ...changes,
            ...requests,
            'measure.lapsed': act({
              target: '#replacedByJunta',
              citation: article('62', 2),
              names: ['measure'],
              ...law.LAPSED,
            }),
          },
        },
        provenUnnecessary: {
          id: 'provenUnnecessary',
          tags: ['protective'],
          description:
            'Se acreditó que la medida urgente es innecesaria; protege hasta que se registre su fin.',
          meta: { citations: [article('62', 1)], stable: true },
          on: {
            ...suspensions,
            ...changes,
            ...requests,
            'measure.lapsed': act({
              target: '#endedUnnecessary',
              citation: article('62', 1),
              names: ['measure'],
              ...law.LAPSED,
            }),
          },
        },
        suspendedByPerson: {
          id: 'suspendedByPerson',
          description: 'La medida está suspendida por viaje o ausencia, a petición de la persona.',
          meta: { citations: [article('104')], opens: duties.OPENED_BY_SUSPENSION },
          on: {
            'measure.return-announced': act({ target: 'returning', citation: article('104', 2) }),
            'measure.resumed': act({ target: 'inForce', citation: article('104', 2) }),
          },
        },
        returning: {
          id: 'returning',
          tags: ['protective'],
          description:
            'La persona avisó su regreso: la medida vuelve a estar en vigor, sin nueva decisión de la Junta.',
          meta: { citations: [article('104', 2)], opens: duties.OPENED_BY_RETURN },
          on: {
            'measure.resumed': act({ target: 'inForce', citation: article('104', 2) }),
          },
        },
        suspendedByJunta: {
          id: 'suspendedByJunta',
          description: 'La Junta suspendió la medida.',
          meta: { citations: [article('22'), article('23')], opens: duties.OPENED_BY_SUSPENSION },
          on: {
            'measure.return-announced': act({ target: 'returning', citation: article('104', 2) }),
            'measure.resumed': act({ target: 'inForce', citation: article('23') }),
            'measure.continued': act({ target: 'inForce', citation: article('97') }),
          },
        },
        terminationPending: {
          id: 'terminationPending',
          tags: ['protective'],
          description:
            'La persona pidió terminar la medida; sigue en vigor hasta que la Junta lo confirme.',
          meta: { citations: [article('101')], opens: duties.OPENED_BY_TERMINATION_REQUEST },
          on: {
            ...suspensions,
            ...changes,
            ...requests,
            'measure.termination-request-forwarded': act({ citation: article('101', 3) }),
          },
        },
        provisionallyContinued: {
          id: 'provisionallyContinued',
          tags: ['protective'],
          description: 'La medida continúa de manera provisional porque hay duda sobre el riesgo.',
          meta: { citations: [article('102', 4)], stable: true },
          on: {
            'risk-study.updated': act({ target: 'inForce', citation: article('102', 4) }),
            ...suspensions,
            ...changes,
            ...requests,
          },
        },
      },
    },
    endedVoluntary: {
      type: 'final',
      id: 'endedVoluntary',
      description: 'La medida terminó por voluntad de la persona, confirmada por la Junta.',
      meta: {
        citations: [article('101')],
        opens: duties.OPENED_BY_END,
        closes: duties.CLOSED_BY_CONFIRMATION,
      },
      // Confirmed, it has ended; that it did is often recorded besides.
      on: {
        'measure.terminated': act({
          citation: article('101'),
          given: { ground: ['voluntary'] },
          names: ['measure'],
          ...law.ENDED_AT_REQUEST,
        }),
      },
    },
    endedRiskReduced: {
      type: 'final',
      id: 'endedRiskReduced',
      description: 'La Junta terminó la medida porque el riesgo disminuyó.',
      meta: { citations: [article('102')], opens: duties.OPENED_BY_END },
    },
    withdrawn: {
      type: 'final',
      id: 'withdrawn',
      description: 'La Junta retiró la medida por uso indebido reiterado.',
      meta: { citations: [article('103')], opens: duties.OPENED_BY_END },
    },
    replacedByJunta: {
      type: 'final',
      id: 'replacedByJunta',
      description: 'La medida urgente fue sustituida por lo que decidió la Junta.',
      meta: { citations: [article('62', 2)] },
    },
    endedUnnecessary: {
      type: 'final',
      id: 'endedUnnecessary',
      description: 'La medida urgente terminó porque se acreditó que era innecesaria.',
      meta: { citations: [article('62', 1)] },
    },
    extinguished: {
      type: 'final',
      id: 'extinguished',
      description:
        'La medida se extinguió porque la persona falleció; procede valorar el riesgo de sus familiares y allegados.',
      meta: { citations: [article('100')] },
    },
    deniedAtBirth: {
      type: 'final',
      description: 'La Junta resolvió no otorgar la medida.',
      meta: { citations: [article('22')] },
    },
  },
});
