import { act } from '../measure/acts';
import { decided, votedOn } from '../measure/decisions';
import * as duties from '../measure/duties';
import { endsLeadingTo } from '../measure/ends';
import * as measureLaw from '../measure/laws';
import { article } from '../procedure/meta';
import { procedure } from '../procedure/procedure';
import * as law from './laws';

const KINDS = { instrument: 'lppddhp', article: '36' } as const;

const again = { 'measure.misuse-detected': act({ citation: article('103', 1) }) };
const relapsed = (target: string) => ({
  'measure.misuse-detected': [
    act({ target, citation: article('103', 2), given: { deliberate: [true] } }),
    act({ citation: article('103', 1) }),
  ],
});
const warned = {
  'measure.misuse-warned': act({ target: 'warned', citation: article('103', 2), ...law.WARNED }),
};
const warnedAgain = {
  'measure.misuse-warned': act({ citation: article('103', 2), ...law.WARNED }),
};
const heard = (target: string) => ({
  'measure.misuse-hearing': [
    act({
      target,
      citation: article('103', 2),
      given: { outcome: ['held', 'declined'] },
      ...law.HEARD,
    }),
    act({ citation: article('103', 2), ...law.HEARD }),
  ],
});
const heardAgain = { 'measure.misuse-hearing': act({ citation: article('103', 2), ...law.HEARD }) };
const decisions = {
  ...votedOn('withdraw', 'voted'),
  'junta.decision-adopted': [
    decided(['withdraw'], {
      target: 'decided',
      article: '103',
      law: measureLaw.DECIDED_TO_WITHDRAW,
    }),
    decided(['continue', 'modify', 'extend'], {
      target: 'kept',
      article: '103',
      law: measureLaw.DECIDED_TO_KEEP,
    }),
    decided(['reduce'], {
      target: 'kept',
      article: '98',
      law: measureLaw.DECIDED_TO_REDUCE_OR_CONFIRM,
    }),
  ],
};

/** Irregularity, warning, hearing, misuse again, decision: no step is skipped (103). */
export const course = procedure.createStateConfig({
  initial: 'live',
  description: 'El curso del retiro por uso indebido.',
  meta: { citations: [article('103'), KINDS] },
  states: {
    live: {
      initial: 'clean',
      description: 'La medida sigue; sólo la Junta puede retirarla.',
      meta: { citations: [article('103')] },
      on: endsLeadingTo({
        voluntary: 'endedOtherwise',
        riskReduced: 'endedOtherwise',
        misuse: 'withdrawn',
        death: 'endedOtherwise',
      }),
      states: {
        clean: {
          description: 'No consta uso indebido de la medida.',
          meta: { citations: [article('103')], stable: true },
          on: {
            'measure.misuse-detected': [
              act({
                target: 'faultless',
                citation: article('103', 1),
                given: { deliberate: [false] },
              }),
              act({ target: 'suspected', citation: article('103', 1) }),
            ],
          },
        },
        faultless: {
          description:
            'Se detectó un uso irregular que no fue deliberado: cabe modificar la medida, no retirarla.',
          meta: { citations: [article('98', 2), article('103', 1), KINDS], stable: true },
          on: {
            'measure.misuse-detected': [
              act({ citation: article('103', 1), given: { deliberate: [false] } }),
              act({ target: 'suspected', citation: article('103', 1) }),
            ],
            ...warned,
            'measure.modified': act({
              target: 'clean',
              citation: article('98', 2),
              ...measureLaw.CHANGED,
            }),
          },
        },
        suspected: {
          description:
            'Se detectó un uso indebido; la unidad de riesgos debe apercibir y escuchar a la persona. Un primer uso indebido nunca basta para retirar la medida.',
          meta: { citations: [article('103'), KINDS], stable: true },
          on: { ...again, ...warned },
        },
        warned: {
          description: 'La unidad de riesgos apercibió a la persona; falta escucharla.',
          meta: { citations: [article('103', 2)] },
          on: { ...relapsed('relapsedUnheard'), ...warnedAgain, ...heard('heard') },
        },
        relapsedUnheard: {
          description:
            'Hubo otro uso indebido antes de escuchar a la persona: sin oírla no hay retiro.',
          meta: { citations: [article('103', 2)] },
          on: { ...again, ...warnedAgain, ...heard('relapsed') },
        },
        heard: {
          description:
            'La persona se explicó o declinó hacerlo; si no reincide, la medida sigue como está.',
          meta: { citations: [article('103', 2)], stable: true },
          on: { ...relapsed('relapsed'), ...warnedAgain, ...heardAgain },
        },
        relapsed: {
          description: 'La persona reincidió después del apercibimiento; decide la Junta.',
          meta: { citations: [article('103'), KINDS] },
          on: { ...again, ...warnedAgain, ...heardAgain, ...decisions },
        },
        voted: {
          description: 'La Junta votó sobre el retiro; falta asentar la decisión.',
          meta: { citations: [article('21'), article('103', 1)] },
          on: { ...again, ...heardAgain, ...decisions },
        },
        decided: {
          description: 'La Junta decidió retirar la medida; falta que conste en ella.',
          meta: { citations: [article('103', 1)], opens: duties.OPENED_BY_END },
          on: { ...again, ...heardAgain, ...decisions },
        },
        kept: {
          description: 'La Junta mantuvo la medida pese a la reincidencia.',
          meta: { citations: [article('103', 1)], stable: true },
          on: { ...relapsed('relapsed'), ...warnedAgain, ...heardAgain },
        },
      },
    },
    withdrawn: {
      type: 'final',
      description: 'La Junta retiró la medida por uso indebido reiterado.',
      meta: { citations: [article('103')], opens: duties.OPENED_BY_END },
    },
    endedOtherwise: {
      type: 'final',
      description: 'La medida terminó por otra causa.',
      meta: { citations: [article('100')] },
    },
  },
});
