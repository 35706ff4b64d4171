import { article } from '../procedure/meta';
import { act } from './acts';
import { refusals } from './changes';
import * as law from './laws';

/**
 * What may come of a measure in any state of its life. The only ways in which a measure that was granted ends (Reglamento 100): the will of the person,
 * the risk reduced, repeated misuse, or death. Another ground, or none, ends nothing.
 */
export const ends = {
  ...refusals,
  'measure.termination-confirmed': [
    act({
      target: '#endedVoluntary',
      citation: article('101', 2),
      given: { confirmed: [true] },
      names: ['measure'],
      ...law.CONFIRMED,
    }),
    act({
      target: '.inForce',
      citation: article('101', 2),
      given: { confirmed: [false] },
      ...law.NOT_CONFIRMED,
    }),
  ],
  'measure.terminated': [
    act({
      target: '#endedVoluntary',
      citation: article('101'),
      given: { ground: ['voluntary'] },
      names: ['measure'],
      ...law.ENDED_AT_REQUEST,
    }),
    act({
      target: '#endedRiskReduced',
      citation: article('102'),
      given: { ground: ['risk-reduced'] },
      names: ['measure'],
      ...law.ENDED_RISK_REDUCED,
    }),
    act({
      target: '#withdrawn',
      citation: article('103'),
      given: { ground: ['misuse'] },
      names: ['measure'],
      ...law.ENDED_FOR_MISUSE,
    }),
    act({
      citation: article('100'),
      given: { ground: ['expiry', 'budget', 'other'] },
      ...law.ENDED_WITHOUT_GROUND,
    }),
  ],
  'measure.withdrawn': act({
    target: '#withdrawn',
    citation: article('103'),
    names: ['measure'],
    ...law.WITHDRAWN,
  }),
  'case.person-deceased': act({
    target: '#extinguished',
    citation: article('100'),
    names: ['case'],
    soleBeneficiary: true,
  }),
} as const;
