import { act } from '../measure/acts';
import { decided } from '../measure/decisions';
import { endsLeadingTo } from '../measure/ends';
import * as measureLaw from '../measure/laws';
import { article } from '../procedure/meta';
import { procedure } from '../procedure/procedure';
import { changesLeadingTo } from './changes';
import * as duties from './duties';
import * as law from './laws';

const asked = { 'measure.review-requested': act({ target: 'requested', citation: article('96') }) };
const askedAgain = { 'measure.review-requested': act({ citation: article('96') }) };

/** The proposal for the Junta; one to end the measure has its own procedure (102). */
const proposed = {
  'measure.review-proposal-submitted': [
    act({
      target: 'beforeJunta',
      citation: article('97'),
      given: { proposal: ['continue', 'modify', 'extend', 'reduce'] },
      ...law.PROPOSED,
    }),
    act({ citation: article('97'), ...law.PROPOSED }),
  ],
};
const studies = {
  'risk-study.requested': act({ target: 'studying', citation: article('96', 2) }),
  'risk-study.updated': act({ target: 'studied', citation: article('99') }),
  'risk-study.completed': act({ target: 'studied', citation: article('99') }),
};

/** From the petition of a review to what the Junta makes of the measure (96, 97, 98). */
export const request = procedure.createStateConfig({
  initial: 'live',
  description: 'La petición de revisar la medida y lo que la Junta resuelve.',
  meta: { citations: [article('96'), article('97')] },
  states: {
    live: {
      initial: 'idle',
      description: 'La medida puede revisarse siempre que la persona lo pida.',
      meta: { citations: [article('96')] },
      on: endsLeadingTo({
        voluntary: 'ended',
        riskReduced: 'ended',
        misuse: 'ended',
        death: 'ended',
      }),
      states: {
        idle: {
          description: 'Nadie ha pedido revisar la medida.',
          meta: { citations: [article('96')], stable: true },
          on: { ...asked, ...proposed, ...changesLeadingTo('resolved') },
        },
        requested: {
          description:
            'Se pidió revisar la medida, y quizá el estudio en que se funda; la medida sigue igual mientras tanto.',
          meta: { citations: [article('96'), article('97')], opens: duties.OPENED_BY_REQUEST },
          on: { ...askedAgain, ...studies, ...proposed, ...changesLeadingTo('resolved') },
        },
        studying: {
          description: 'La unidad de riesgos revisa el estudio en que se funda la medida.',
          meta: { citations: [article('96', 2), article('99')] },
          on: { ...askedAgain, ...studies, ...proposed, ...changesLeadingTo('resolved') },
        },
        studied: {
          description: 'El estudio está revisado; falta la propuesta a la Junta.',
          meta: { citations: [article('97'), article('99')] },
          on: { ...askedAgain, ...studies, ...proposed, ...changesLeadingTo('resolved') },
        },
        beforeJunta: {
          description: 'La Junta tiene la propuesta de continuar, modificar, ampliar o disminuir.',
          meta: { citations: [article('97'), article('98')], closes: duties.CLOSED_BY_PROPOSAL },
          on: {
            ...askedAgain,
            ...proposed,
            'junta.decision-adopted': [
              decided(['continue', 'modify', 'extend'], {
                target: 'decided',
                article: '98',
                law: measureLaw.DECIDED_TO_KEEP,
              }),
              decided(['reduce'], {
                target: 'decided',
                article: '98',
                law: measureLaw.DECIDED_TO_REDUCE_OR_CONFIRM,
              }),
              decided(['no-resolution'], { article: '22', law: measureLaw.LEFT_UNRESOLVED }),
            ],
            ...changesLeadingTo('resolved'),
          },
        },
        decided: {
          description: 'La Junta ya decidió; falta que el cambio conste en la medida.',
          meta: { citations: [article('22'), article('98')] },
          on: { ...askedAgain, ...proposed, ...changesLeadingTo('resolved') },
        },
        resolved: {
          description: 'La revisión quedó resuelta; la persona puede pedir otra cuando quiera.',
          meta: {
            citations: [article('96'), article('98')],
            closes: duties.CLOSED_BY_PROPOSAL,
            stable: true,
          },
          on: { ...asked, ...proposed, ...changesLeadingTo('resolved') },
        },
      },
    },
    ended: {
      type: 'final',
      description: 'La medida terminó; ya no hay qué revisar.',
      meta: { citations: [article('100')] },
    },
  },
});
