import { article } from '../procedure/meta';
import { act } from './acts';
import { refusals } from './changes';
import * as law from './laws';

/** Where each way in which a measure ends leads the procedure that watches for it. */
interface Ends {
  readonly voluntary: string;
  readonly riskReduced: string;
  readonly misuse: string;
  readonly death: string;
  /** The Junta does not confirm what the person asked for; without it, the procedure stays. */
  readonly notConfirmed?: string;
}

/**
 * The only ways in which a measure that was granted ends (Reglamento 100): the will of the person,
 * the risk reduced, repeated misuse, or death. Another ground, or none, ends nothing.
 */
export const endsLeadingTo = ({ voluntary, riskReduced, misuse, death, notConfirmed }: Ends) => ({
  'measure.termination-confirmed': [
    act({
      target: voluntary,
      citation: article('101', 2),
      given: { confirmed: [true] },
      names: ['measure'],
      ...law.CONFIRMED,
    }),
    act({
      ...(notConfirmed === undefined ? {} : { target: notConfirmed }),
      citation: article('101', 2),
      given: { confirmed: [false] },
      ...law.NOT_CONFIRMED,
    }),
  ],
  'measure.terminated': [
    act({
      target: voluntary,
      citation: article('101'),
      given: { ground: ['voluntary'] },
      names: ['measure'],
      ...law.ENDED_AT_REQUEST,
    }),
    act({
      target: riskReduced,
      citation: article('102'),
      given: { ground: ['risk-reduced'] },
      names: ['measure'],
      ...law.ENDED_RISK_REDUCED,
    }),
    act({
      target: misuse,
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
    act({ citation: article('100'), missing: ['ground'], ...law.ENDED_WITHOUT_GROUND }),
  ],
  'measure.withdrawn': act({
    target: misuse,
    citation: article('103'),
    names: ['measure'],
    ...law.WITHDRAWN,
  }),
  'case.person-deceased': act({
    target: death,
    citation: article('100'),
    names: ['case'],
    soleBeneficiary: true,
  }),
});

/** What may come of a measure in any state of its life. */
export const ends = {
  ...refusals,
  ...endsLeadingTo({
    voluntary: '#endedVoluntary',
    riskReduced: '#endedRiskReduced',
    misuse: '#withdrawn',
    death: '#extinguished',
    notConfirmed: '.inForce',
  }),
};
