import { act } from '../measure/acts';
import { decided, votedOn } from '../measure/decisions';
import * as duties from '../measure/duties';
import { endsLeadingTo } from '../measure/ends';
import * as measureLaw from '../measure/laws';
import { article } from '../procedure/meta';
import { procedure } from '../procedure/procedure';
import * as law from './laws';

/** The study made anew. How low the risk must be, the law asks when the Junta decides. */
const studies = {
  'risk-study.requested': act({ target: 'studying', citation: article('102', 2) }),
  'risk-study.updated': [
    act({ target: 'updated', citation: article('102', 1), given: { evidenceSufficient: [true] } }),
    act({ target: 'doubtful', citation: article('102', 4) }),
  ],
  'risk-study.completed': act({
    target: 'updated',
    citation: article('102', 1),
    given: { reason: ['update', 'review'] },
  }),
};
const proposed = {
  'measure.review-proposal-submitted': act({
    target: 'proposed',
    citation: article('102', 2),
    given: { proposal: ['terminate'] },
    ...law.PROPOSED,
  }),
};
const summoned = {
  'junta.person-summoned': act({
    target: 'summoned',
    citation: article('102', 3),
    names: ['case'],
  }),
};
/** The person is there, by themselves or by whom they named; else the Junta cannot end anything. */
const heard = {
  'junta.case-opened': [
    act({
      target: 'deliberating',
      citation: article('102', 3),
      given: { personPresent: ['in-person', 'remote', 'representative'] },
      names: ['case'],
    }),
    act({ target: 'absent', citation: article('102', 3), names: ['case'] }),
  ],
};
/** Whatever the Junta decides but to end keeps the measure. */
const decisions = {
  'junta.decision-adopted': [
    decided(['terminate'], {
      target: 'decided',
      article: '102',
      law: measureLaw.DECIDED_TO_TERMINATE,
    }),
    decided(['continue', 'modify', 'extend'], {
      target: 'continued',
      article: '102',
      law: measureLaw.DECIDED_TO_KEEP,
    }),
    decided(['reduce'], {
      target: 'continued',
      article: '98',
      law: measureLaw.DECIDED_TO_REDUCE_OR_CONFIRM,
    }),
    decided(['no-resolution'], {
      target: 'proposed',
      article: '22',
      law: measureLaw.LEFT_UNRESOLVED,
    }),
  ],
};
const continued = {
  'measure.continued': [
    act({
      target: '.doubtful',
      citation: article('102', 4),
      given: { provisional: [true] },
      ...measureLaw.CONTINUED,
    }),
    act({ target: '.continued', citation: article('102', 4), ...measureLaw.CONTINUED }),
  ],
};

/** From the updated study to the vote of two thirds; any doubt keeps the measure (102). */
export const course = procedure.createStateConfig({
  initial: 'live',
  description: 'El curso de la terminación por disminución del riesgo.',
  meta: { citations: [article('102')] },
  states: {
    live: {
      initial: 'none',
      description: 'La medida sigue mientras la Junta no decida terminarla.',
      meta: { citations: [article('102')] },
      on: {
        ...endsLeadingTo({
          voluntary: 'endedOtherwise',
          riskReduced: 'ended',
          misuse: 'endedOtherwise',
          death: 'endedOtherwise',
        }),
        ...continued,
      },
      states: {
        none: {
          description: 'Nada se ha hecho para terminar la medida por disminución del riesgo.',
          meta: { citations: [article('102')], stable: true },
          on: { ...studies, ...proposed, ...decisions },
        },
        studying: {
          description: 'La unidad de riesgos hace de nuevo el estudio.',
          meta: { citations: [article('102', 1), article('102', 2)] },
          on: { ...studies, ...proposed, ...decisions },
        },
        updated: {
          description: 'El estudio está actualizado; falta que la unidad de riesgos proponga.',
          meta: { citations: [article('102', 1), article('102', 2)], stable: true },
          on: { ...studies, ...proposed, ...decisions },
        },
        doubtful: {
          description:
            'Falta evidencia o hay duda de que el riesgo siga: la medida continúa de manera provisional hasta que haya nuevos elementos.',
          meta: { citations: [article('102', 4)], stable: true },
          on: { ...studies, ...proposed, ...decisions },
        },
        proposed: {
          description: 'La unidad de riesgos propuso terminar; la persona debe estar en la sesión.',
          meta: { citations: [article('102', 2), article('102', 3)] },
          on: { ...studies, ...proposed, ...summoned, ...heard, ...decisions },
        },
        summoned: {
          description: 'La persona está citada a la sesión de la Junta.',
          meta: { citations: [article('9'), article('102', 3)] },
          on: { ...studies, ...summoned, ...heard, ...decisions },
        },
        absent: {
          description:
            'La persona no está en la sesión: la Junta no puede terminar la medida y debe citarla otra vez.',
          meta: { citations: [article('102', 3)] },
          on: { ...studies, ...summoned, ...heard, ...decisions },
        },
        deliberating: {
          description: 'La Junta delibera con la persona presente.',
          meta: { citations: [article('9'), article('102', 3)] },
          on: {
            ...studies,
            ...summoned,
            ...heard,
            ...votedOn('terminate', 'voted'),
            ...decisions,
          },
        },
        voted: {
          description:
            'La Junta votó; termina la medida sólo si a favor están dos terceras partes de los presentes.',
          meta: { citations: [article('102', 3)] },
          on: {
            ...studies,
            ...summoned,
            ...heard,
            ...votedOn('terminate', 'voted'),
            ...decisions,
          },
        },
        decided: {
          description: 'La Junta decidió terminar; falta que conste en la medida.',
          meta: { citations: [article('102', 3)], opens: duties.OPENED_BY_END },
          on: decisions,
        },
        continued: {
          description: 'La Junta mantuvo la medida.',
          meta: { citations: [article('102', 4)], stable: true },
          on: { ...studies, ...proposed, ...decisions },
        },
      },
    },
    ended: {
      type: 'final',
      description: 'La medida terminó porque el riesgo disminuyó; la persona puede pedir otra vez.',
      meta: { citations: [article('102'), article('101', 4)], opens: duties.OPENED_BY_END },
    },
    endedOtherwise: {
      type: 'final',
      description: 'La medida terminó por otra causa.',
      meta: { citations: [article('100')] },
    },
  },
});
