import { act } from '../measure/acts';
import { decided, votedOn } from '../measure/decisions';
import * as duties from '../measure/duties';
import { endsLeadingTo } from '../measure/ends';
import * as law from '../measure/laws';
import { article } from '../procedure/meta';
import { procedure } from '../procedure/procedure';

/** A petition is complete in writing, and with the statement where the risk goes on (101). */
const requested = {
  'measure.termination-requested': [
    act({
      target: 'requested',
      citation: article('101', 1),
      given: { form: ['written'], informedStatement: [true] },
    }),
    act({
      target: 'requested',
      citation: article('101', 1),
      given: { form: ['written'], riskOngoing: [false] },
    }),
    act({ target: 'incomplete', citation: article('101', 1) }),
  ],
};
/** Once a complete petition is on record, a lesser one does not undo it. */
const askedAgain = { 'measure.termination-requested': act({ citation: article('101', 1) }) };
const forwarded = {
  'measure.termination-request-forwarded': act({ target: 'atJunta', citation: article('101', 3) }),
};
const decisions = {
  ...votedOn('confirm-voluntary', 'voted'),
  'junta.decision-adopted': decided(['confirm-voluntary'], {
    target: 'decided',
    article: '101',
    law: law.DECIDED_TO_REDUCE_OR_CONFIRM,
  }),
};

/** From the petition of the person to its confirmation: until then nothing has ended (101, A54). */
export const course = procedure.createStateConfig({
  initial: 'live',
  description: 'El curso de la terminación que pide la persona.',
  meta: { citations: [article('100'), article('101')] },
  states: {
    live: {
      initial: 'none',
      description: 'La medida sigue a disposición de la persona.',
      meta: { citations: [article('101')] },
      on: endsLeadingTo({
        voluntary: 'ended',
        riskReduced: 'endedOtherwise',
        misuse: 'endedOtherwise',
        death: 'endedOtherwise',
        notConfirmed: '.notConfirmed',
      }),
      states: {
        none: {
          description: 'La persona no ha pedido terminar la medida.',
          meta: { citations: [article('101', 1)], stable: true },
          on: requested,
        },
        incomplete: {
          description:
            'La petición no consta por escrito o le falta decir que conoce el riesgo: se la invita a completarla y la medida sigue.',
          meta: { citations: [article('101', 1)], opens: duties.OPENED_BY_TERMINATION_REQUEST },
          on: {
            ...requested,
            'measure.termination-request-forwarded': act({ citation: article('101', 3) }),
          },
        },
        requested: {
          description:
            'La persona pidió terminar la medida; la petición debe llegar de inmediato a la Junta.',
          meta: {
            citations: [article('101')],
            opens: duties.OPENED_BY_TERMINATION_REQUEST,
          },
          on: { ...askedAgain, ...forwarded, ...decisions },
        },
        atJunta: {
          description:
            'La Junta tiene la petición y la confirma en su siguiente sesión; si tarda, la falta es suya y no de la persona.',
          meta: {
            citations: [article('101', 2), article('101', 3)],
            closes: duties.CLOSED_BY_FORWARDING,
          },
          on: { ...askedAgain, ...decisions },
        },
        voted: {
          description: 'La Junta votó la confirmación; falta asentar la decisión.',
          meta: { citations: [article('21'), article('101', 2)] },
          on: { ...askedAgain, ...decisions },
        },
        decided: {
          description: 'La Junta decidió; falta que la confirmación conste en la medida.',
          meta: { citations: [article('101', 2)] },
          on: { ...askedAgain, ...decisions },
        },
        notConfirmed: {
          description:
            'La Junta halló un defecto de forma en la petición; la medida sigue y la persona puede pedir de nuevo.',
          meta: {
            citations: [article('101')],
            closes: duties.CLOSED_BY_CONFIRMATION,
            stable: true,
          },
          on: requested,
        },
      },
    },
    ended: {
      type: 'final',
      description:
        'La medida terminó por voluntad de la persona, que puede pedir protección otra vez.',
      meta: {
        citations: [article('101', 2), article('101', 4)],
        opens: duties.OPENED_BY_END,
        closes: duties.CLOSED_BY_CONFIRMATION,
      },
    },
    endedOtherwise: {
      type: 'final',
      description: 'La medida terminó por otra causa; la petición quedó sin objeto.',
      meta: { citations: [article('100')] },
    },
  },
});
