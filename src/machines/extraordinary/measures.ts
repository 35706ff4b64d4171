import { article } from '../procedure/meta';
import { procedure } from '../procedure/procedure';
import { act } from './acts';
import * as duties from './duties';
import * as law from './laws';

const issued = act({ target: 'issued', citation: article('83'), ...law.ISSUED });
const issuedAgain = act({ citation: article('86'), ...law.ISSUED });
const lapsed = act({ target: 'interrupted', citation: article('62'), ...law.LAPSED });
const executed = [
  act({
    target: 'executed',
    citation: article('87'),
    given: { complete: [true] },
    every: { made: ['urgent-measures.issued'], done: 'measure.implemented' },
  }),
  act({ target: 'executing', citation: article('87') }),
];
const procurement = act({ citation: article('87', 3), ...law.PURCHASED });
const proven = act({ citation: article('62', 1), known: ['evidenceRef'] });

/** The urgent measures of a case (52, 61, 62, 83, 86, 87). Each has nine hours of its own. */
export const measures = procedure.createStateConfig({
  initial: 'undecided',
  description: 'Las medidas urgentes de protección del caso.',
  meta: { citations: [article('62'), article('83'), article('87')] },
  states: {
    undecided: {
      description: 'La unidad aún no emite ni niega medidas urgentes.',
      meta: { citations: [article('83')] },
      on: {
        'urgent-measures.issued': issued,
        'urgent-measures.denied': act({
          target: 'denied',
          citation: article('78'),
          known: ['reasonsRef'],
          names: ['case'],
          ...law.DENIED,
        }),
      },
    },
    issued: {
      tags: ['protective'],
      description: 'Se emitieron medidas urgentes; cada una se ejecuta en nueve horas.',
      meta: {
        citations: [article('62'), article('87')],
        opens: [...duties.OPENED_BY_ISSUE, ...duties.OPENED_BY_PURCHASE],
        closes: duties.CLOSED_BY_ISSUE,
      },
      on: {
        'urgent-measures.issued': issuedAgain,
        'measure.ordered': act({ target: 'executing', citation: article('87', 1) }),
        'measure.implemented': executed,
        'measure.unnecessary-proven': proven,
        'measure.lapsed': lapsed,
        'fund.emergency-procurement': procurement,
      },
    },
    executing: {
      tags: ['protective'],
      description: 'Las medidas urgentes se ejecutan.',
      meta: { citations: [article('87')], closes: duties.CLOSED_BY_ORDER },
      on: {
        'urgent-measures.issued': issuedAgain,
        'measure.ordered': act({ citation: article('87', 1) }),
        'measure.implemented': executed,
        'measure.unnecessary-proven': proven,
        'measure.lapsed': lapsed,
        'fund.emergency-procurement': procurement,
      },
    },
    executed: {
      tags: ['protective'],
      description: 'Todas las medidas urgentes emitidas funcionan.',
      meta: {
        citations: [article('87')],
        closes: duties.CLOSED_BY_EXECUTION,
        stable: true,
      },
      on: {
        'urgent-measures.issued': issued,
        'measure.implemented': executed,
        'measure.unnecessary-proven': proven,
        'measure.lapsed': lapsed,
        'fund.emergency-procurement': procurement,
      },
    },
    interrupted: {
      tags: ['protective'],
      description:
        'Se registró el fin de la cobertura de alguna medida; en derecho sigue toda la que no haya sustituido lo que la Junta decidió.',
      meta: { citations: [article('62')], stable: true },
      on: {
        'urgent-measures.issued': issued,
        'measure.ordered': act({ target: 'executing', citation: article('87', 1) }),
        'measure.implemented': executed,
        'measure.unnecessary-proven': proven,
        'measure.lapsed': lapsed,
      },
    },
    denied: {
      description: 'La unidad negó las medidas urgentes; procede la inconformidad extraordinaria.',
      meta: { citations: [article('78'), article('113')], stable: true },
      on: {
        'urgent-measures.issued': issued,
        'application.received': act({ target: 'undecided', citation: article('101', 4) }),
        'case.new-incident': act({ target: 'undecided', citation: article('58') }),
        'inconformidad.resolved': act({
          target: 'undecided',
          citation: article('114'),
          given: { outcome: ['revoke', 'modify'] },
        }),
      },
    },
  },
});
