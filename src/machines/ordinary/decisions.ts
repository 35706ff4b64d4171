import { article } from '../procedure/meta';
import { act } from './acts';
import * as law from './laws';

/** What the Junta may decide on the measures proposed (22): each decision by its kind, never typed in. */
export const decisions = {
  'junta.decision-adopted': [
    act({
      target: 'granted',
      citation: article('22'),
      given: { kind: ['grant', 'modify', 'extend', 'continue', 'resume'] },
      names: ['case'],
      ...law.DECIDED_FOR,
    }),
    act({
      target: 'granted',
      citation: article('22'),
      given: { kind: ['reduce', 'suspend'] },
      names: ['case'],
      ...law.DECIDED_AGAINST,
    }),
    act({
      target: 'denied',
      citation: article('22'),
      given: { kind: ['deny'] },
      names: ['case'],
      ...law.DECIDED_AGAINST,
    }),
    act({
      target: 'proposed',
      citation: article('22'),
      given: { kind: ['no-resolution'] },
      names: ['case'],
      ...law.LEFT_UNRESOLVED,
    }),
  ],
};
