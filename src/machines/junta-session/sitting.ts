import { OPENED_BY_RECESS } from '../case-item/duties';
import { INVITED } from '../case-item/laws';
import { OPENED_BY_CLOSING } from '../minutes/duties';
import { article } from '../procedure/meta';
import { procedure } from '../procedure/procedure';
import { act } from './acts';
import * as duties from './duties';
import { inSession } from './in-session';
import * as law from './laws';

const convened = act({ target: 'convened', citation: article('11'), ...law.CONVENED });
const requested = act({ target: 'requested', citation: article('12') });
const summoned = act({ citation: article('9') });
const notHeld = act({ target: 'failed', citation: article('13') });

/** The session itself: called, opened with quorum, paused at most seventy-two hours, closed (9-16, 21). */
export const sitting = procedure.createStateConfig({
  initial: 'planned',
  description: 'La sesión de la Junta de Gobierno.',
  meta: { citations: [article('11'), article('13'), article('21')] },
  states: {
    planned: {
      description: 'La sesión aún no se convoca.',
      meta: { citations: [article('10'), article('11')], stable: true },
      on: {
        'junta.session-requested': requested,
        'junta.agenda-authorized': act({ target: 'agendaSet', citation: article('16') }),
        'junta.convocation-issued': convened,
      },
    },
    requested: {
      description: 'Se pidió una sesión extraordinaria; la Presidencia debe convocarla.',
      meta: { citations: [article('10'), article('12')], opens: duties.OPENED_BY_REQUEST },
      on: {
        'junta.session-requested': requested,
        'junta.session-authorized': [
          act({ target: 'authorized', citation: article('10'), given: { granted: [true] } }),
          act({ target: 'refused', citation: article('10'), given: { granted: [false] } }),
        ],
        'junta.agenda-authorized': act({ target: 'agendaSet', citation: article('16') }),
        'junta.convocation-issued': convened,
      },
    },
    authorized: {
      description: 'La sesión extraordinaria está autorizada; falta convocarla.',
      meta: { citations: [article('10'), article('12')] },
      on: {
        'junta.agenda-authorized': act({ target: 'agendaSet', citation: article('16') }),
        'junta.convocation-issued': convened,
      },
    },
    refused: {
      description: 'No se autorizó la sesión extraordinaria; el deber de convocarla sigue en pie.',
      meta: { citations: [article('10'), article('12')], stable: true },
      on: { 'junta.session-requested': requested, 'junta.convocation-issued': convened },
    },
    agendaSet: {
      description: 'El orden del día está autorizado; falta convocar.',
      meta: { citations: [article('10'), article('16')] },
      on: {
        'junta.agenda-authorized': act({ citation: article('16') }),
        'junta.convocation-issued': convened,
      },
    },
    convened: {
      description: 'La sesión está convocada.',
      meta: {
        citations: [article('9'), article('11'), article('12')],
        closes: duties.CLOSED_BY_CONVOCATION,
      },
      on: {
        'junta.agenda-authorized': act({ citation: article('16') }),
        'junta.convocation-issued': convened,
        'junta.person-summoned': summoned,
        'junta.information-provided': act({ citation: article('21') }),
        'junta.invitee-admitted': act({ citation: article('8'), ...INVITED }),
        'junta.session-opened': act({
          target: 'inSession',
          citation: article('13'),
          names: ['session'],
          ...law.OPENED,
        }),
        'junta.session-not-held': notHeld,
      },
    },
    inSession,
    recessed: {
      description:
        'La sesión está en receso para reunir información; debe reanudarse a más tardar a las setenta y dos horas.',
      meta: { citations: [article('21')], opens: OPENED_BY_RECESS },
      on: {
        'junta.information-provided': act({ citation: article('21') }),
        'junta.session-resumed': act({
          target: '#deliberating',
          citation: article('21'),
          ...law.RESUMED,
        }),
        'junta.session-not-held': notHeld,
        'junta.session-closed': act({ target: 'closed', citation: article('24') }),
      },
    },
    failed: {
      description: 'La sesión no se celebró; hay que convocar de nuevo.',
      meta: { citations: [article('13')], stable: true },
      on: { 'junta.convocation-issued': convened },
    },
    closed: {
      type: 'final',
      tags: ['closed'],
      description: 'La sesión terminó.',
      meta: {
        citations: [article('24')],
        opens: OPENED_BY_CLOSING,
      },
    },
  },
});
