import { article } from '../procedure/meta';
import { procedure } from '../procedure/procedure';
import { act, births } from './acts';
import * as duties from './duties';
import * as law from './laws';

const ordered = act({ target: 'ordered', citation: article('87') });
const communicated = act({ target: 'communicated', citation: article('94') });
const implemented = [
  act({ target: 'implemented', citation: article('94'), given: { complete: [true] } }),
  act({ target: 'partlyImplemented', citation: article('94'), given: { complete: [false] } }),
];
const exhorted = act({ target: 'exhorted', citation: article('52') });
const rejected = act({ target: 'rejected', citation: article('108') });
const lapsed = act({
  target: 'lapsed',
  citation: article('62'),
  names: ['measure'],
  ...law.LAPSED,
});

/** Cover that stopped for want of a lawful ground: the measure itself goes on. */
const cutOff = [{ given: { ground: ['expiry', 'budget', 'other'] } }, { missing: ['ground'] }].map(
  (without) =>
    act({
      target: 'lapsed',
      citation: article('100'),
      ...without,
      names: ['measure'],
      ...law.ENDED_WITHOUT_GROUND,
    }),
);

/** What is done on the ground (Reglamento 52, 87, 94, 108): it may fall behind what the law says. */
export const execution = procedure.createStateConfig({
  initial: 'notDue',
  description: 'Si la medida se ejecuta de hecho.',
  meta: { citations: [article('87'), article('94')] },
  states: {
    notDue: {
      description: 'Todavía no hay medida que ejecutar.',
      meta: { citations: [article('87')], stable: true },
      on: births('awaitingOrder'),
    },
    awaitingOrder: {
      description: 'La medida se otorgó y falta ordenarla o comunicarla a quien la ejecuta.',
      meta: { citations: [article('87'), article('94', 1)] },
      on: {
        'measure.ordered': ordered,
        'measure.communicated': communicated,
        'measure.implemented': implemented,
        'measure.rejected-by-authority': rejected,
        'measure.lapsed': lapsed,
        'measure.terminated': cutOff,
      },
    },
    ordered: {
      description: 'Se ordenó o se solicitó implementar la medida.',
      meta: { citations: [article('87')], closes: duties.CLOSED_BY_ORDER },
      on: {
        'measure.ordered': ordered,
        'measure.communicated': communicated,
        'measure.implemented': implemented,
        'measure.rejected-by-authority': rejected,
        'measure.lapsed': lapsed,
        'measure.terminated': cutOff,
      },
    },
    communicated: {
      description: 'La autoridad que ejecuta la medida ya la conoce.',
      meta: {
        citations: [article('52'), article('94', 1)],
        opens: duties.OPENED_BY_COMMUNICATION,
        closes: duties.CLOSED_BY_COMMUNICATION,
      },
      on: {
        'measure.ordered': act({ citation: article('94') }),
        'measure.communicated': communicated,
        'measure.procurement-requested': act({ citation: article('94', 3) }),
        'measure.implemented': implemented,
        'measure.rejected-by-authority': rejected,
        'measure.lapsed': lapsed,
        'measure.terminated': cutOff,
      },
    },
    partlyImplemented: {
      description:
        'La medida se implementó sólo en parte; el plazo sigue corriendo hasta que funcione por completo.',
      meta: { citations: [article('94', 1)] },
      on: {
        'measure.ordered': ordered,
        'measure.communicated': act({ citation: article('94', 1) }),
        'measure.implemented': implemented,
        'measure.rejected-by-authority': rejected,
        'measure.lapsed': lapsed,
        'measure.terminated': cutOff,
      },
    },
    implemented: {
      description: 'La medida funciona por completo.',
      meta: {
        citations: [article('87'), article('94', 1)],
        closes: duties.CLOSED_BY_IMPLEMENTATION,
        stable: true,
      },
      on: {
        'measure.ordered': act({ citation: article('87') }),
        'measure.communicated': act({ citation: article('94', 1) }),
        'measure.implemented': implemented,
        'measure.rejected-by-authority': rejected,
        'measure.lapsed': lapsed,
        'measure.terminated': cutOff,
      },
    },
    rejected: {
      description: 'La autoridad que debía ejecutar la medida la rechazó.',
      meta: {
        citations: [article('52'), article('108'), article('113')],
        opens: duties.OPENED_BY_REJECTION,
      },
      on: {
        'authority.exhorted': exhorted,
        'measure.ordered': ordered,
        'measure.communicated': communicated,
        'measure.implemented': implemented,
        'measure.lapsed': lapsed,
        'measure.terminated': cutOff,
      },
    },
    exhorted: {
      description: 'La Coordinación exhortó a cumplir a la autoridad que rechazó la medida.',
      meta: { citations: [article('52')], closes: duties.CLOSED_BY_EXHORTATION },
      on: {
        'authority.exhorted': exhorted,
        'measure.ordered': ordered,
        'measure.communicated': communicated,
        'measure.implemented': implemented,
        'measure.rejected-by-authority': rejected,
        'measure.lapsed': lapsed,
        'measure.terminated': cutOff,
      },
    },
    lapsed: {
      description: 'Se registró el fin de la cobertura: la medida no se ejecuta de hecho.',
      meta: { citations: [article('62')], stable: true },
      on: {
        'measure.ordered': ordered,
        'measure.communicated': communicated,
        'measure.implemented': implemented,
      },
    },
  },
});
