import { OPENED_BY_TRACK } from '../ordinary/duties';
import { closings } from '../procedure/case-file';
import { article } from '../procedure/meta';
import { procedure } from '../procedure/procedure';
import { act } from './acts';
import { again, applications, begins, news, noted, search } from './arrivals';
import * as duties from './duties';
import * as law from './laws';
import { determinations, furtherDeterminations } from './track';

const arrive = news({ heard: 'heard', noticed: 'noticed', referred: 'referred' });

/**
 * The way of a case from the first news of it to its procedure (53-56, 78, 79). Nothing here waits
 * for a writing, and the risk may be assessed from the first news on (58).
 */
export const openFile = procedure.createStateConfig({
  initial: 'start',
  description: 'El expediente está abierto.',
  meta: { citations: [article('53'), article('78')] },
  on: {
    ...closings,
    ...noted,
    ...applications,
    ...determinations,
    'application.admitted': act({ citation: article('71') }),
    'application.grave-cause-recorded': act({ citation: article('54') }),
    'application.impediment-ceased': act({ citation: article('54') }),
    'preliminary.assessed': act({
      target: '.assessed',
      citation: article('80'),
      ...law.ASSESSED,
    }),
    'case.new-incident': [
      act({ citation: article('58'), given: { imminent: [false] } }),
      act({ target: '.received', citation: article('78', 1) }),
    ],
  },
  states: {
    start: {
      description: 'No consta noticia ni solicitud.',
      meta: { citations: [article('53'), article('56')], stable: true },
      on: { ...arrive, ...begins, ...search },
    },
    heard: {
      description:
        'Una autoridad supo de los hechos por la persona y debe avisar a la unidad de recepción.',
      meta: { citations: [article('55')], opens: duties.OPENED_BY_FACTS },
      on: { 'intake.referred-to-urcrr': arrive['intake.referred-to-urcrr'], ...begins, ...search },
    },
    noticed: {
      description: 'Se conoce un riesgo sin que nadie haya pedido protección.',
      meta: { citations: [article('56')], opens: duties.OPENED_BY_NOTICE },
      on: {
        'intake.facts-known': arrive['intake.facts-known'],
        'intake.referred-to-urcrr': arrive['intake.referred-to-urcrr'],
        ...begins,
        ...search,
      },
    },
    referred: {
      description: 'La unidad de recepción sabe del riesgo y busca a la persona.',
      meta: {
        citations: [article('55'), article('56')],
        opens: duties.OPENED_BY_REFERRAL,
        closes: duties.CLOSED_BY_REFERRAL,
      },
      on: { ...begins, ...search },
    },
    contacted: {
      description: 'Se habló con la persona; falta saber si quiere protección.',
      meta: {
        citations: [article('56'), article('76')],
        opens: duties.OPENED_BY_CONTACT,
        closes: duties.CLOSED_BY_CONTACT,
      },
      on: begins,
    },
    byThirdParty: {
      description:
        'La solicitud es de un tercero y los plazos corren; falta que conste la causa grave o el consentimiento.',
      meta: { citations: [article('54'), article('56')], opens: duties.OPENED_BY_RECEPTION },
      on: {
        ...begins,
        'application.received': [
          act({ citation: article('54'), given: { filedBy: ['third-party'] } }),
          act({ target: 'received', citation: article('54') }),
        ],
      },
    },
    received: {
      description: 'La solicitud se recibió; los plazos corren y sigue la evaluación preliminar.',
      meta: {
        citations: [article('53'), article('83', 2), article('91', 2)],
        opens: duties.OPENED_BY_RECEPTION,
      },
      on: { 'application.received': act({ citation: article('53', 1) }) },
    },
    assessed: {
      description: 'La evaluación preliminar está hecha; falta determinar el procedimiento.',
      meta: {
        citations: [article('78'), article('80')],
        opens: duties.OPENED_BY_ASSESSMENT,
        closes: duties.CLOSED_BY_ASSESSMENT,
      },
      on: again,
    },
    toExtraordinary: {
      description: 'El caso sigue por el procedimiento extraordinario.',
      meta: {
        citations: [article('78', 1), article('79')],
        closes: duties.CLOSED_BY_URGENCY,
        stable: true,
      },
      on: {
        ...again,
        ...furtherDeterminations,
        'preliminary.assessed': act({ citation: article('80'), ...law.ASSESSED }),
      },
    },
    toOrdinary: {
      description: 'El caso sigue por el procedimiento ordinario.',
      meta: {
        citations: [article('78', 2), article('79'), article('91', 1)],
        opens: OPENED_BY_TRACK,
        closes: duties.CLOSED_BY_TRACK,
        stable: true,
      },
      on: again,
    },
  },
});
