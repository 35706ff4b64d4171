import { article } from '../procedure/meta';
import { procedure } from '../procedure/procedure';
import { act } from './acts';
import * as duties from './duties';

const FIRST = { moment: ['first-contact'] };
const informedAgain = act({
  target: 'informedAgain',
  citation: article('76'),
  given: { moment: ['post-implementation'] },
});
const implemented = act({ target: 'underMeasures', citation: article('76') });

/** The right to report the crime, told at two moments (76). */
export const crimeInfo = procedure.createStateConfig({
  initial: 'notInformed',
  description: 'La información del derecho a denunciar, en sus dos momentos.',
  meta: { citations: [article('76')] },
  on: { 'complaint.right-informed': act({ citation: article('76') }) },
  states: {
    notInformed: {
      description: 'No consta que se haya informado el derecho a denunciar.',
      meta: { citations: [article('76')], stable: true },
      on: {
        'complaint.right-informed': [
          act({ target: 'informed', citation: article('76'), given: FIRST }),
          informedAgain,
        ],
        'measure.implemented': implemented,
      },
    },
    informed: {
      description: 'Se informó el derecho en el primer contacto.',
      meta: { citations: [article('76')], closes: duties.OPENED_BY_CONTACT, stable: true },
      on: { 'complaint.right-informed': informedAgain, 'measure.implemented': implemented },
    },
    underMeasures: {
      description: 'Hay medidas implementadas: el derecho se informa otra vez tras el estudio.',
      meta: { citations: [article('76')], stable: true },
      on: {
        'complaint.right-informed': informedAgain,
        'risk-study.completed': act({ target: 'dueAgain', citation: article('76') }),
      },
    },
    dueAgain: {
      description:
        'Concluyó el estudio posterior a las medidas; el derecho debe informarse otra vez.',
      meta: { citations: [article('76')], opens: duties.OPENED_BY_STUDY },
      on: { 'complaint.right-informed': informedAgain },
    },
    informedAgain: {
      description: 'Se informó el derecho también después de implementar las medidas.',
      meta: { citations: [article('76')], closes: duties.OPENED_BY_STUDY, stable: true },
    },
  },
});

const asked = act({ target: 'asked', citation: article('77') });
const provided = act({ target: 'provided', citation: article('77') });

/** The help to report the crime, where it is asked for (77). */
export const assistance = procedure.createStateConfig({
  initial: 'notAsked',
  description: 'El auxilio para denunciar.',
  meta: { citations: [article('77')] },
  states: {
    notAsked: {
      description: 'Nadie ha pedido auxilio para denunciar.',
      meta: { citations: [article('77')], stable: true },
      on: {
        'complaint.assistance-requested': asked,
        'complaint.assistance-provided': provided,
      },
    },
    asked: {
      description: 'Se pidió auxilio para denunciar y la unidad lo debe.',
      meta: { citations: [article('77')], opens: duties.OPENED_BY_REQUEST },
      on: {
        'complaint.assistance-requested': asked,
        'complaint.assistance-provided': provided,
      },
    },
    provided: {
      description: 'Se auxilió y asesoró para denunciar.',
      meta: { citations: [article('77')], closes: duties.OPENED_BY_REQUEST, stable: true },
      on: {
        'complaint.assistance-requested': asked,
        'complaint.assistance-provided': provided,
      },
    },
  },
});
