import { MATTERS } from '../../events/index';
import { article } from '../procedure/meta';
import { act } from './acts';
import * as law from './laws';

const AGAINST = ['deny', 'suspend', 'reduce', 'confirm-voluntary'] as const;
const APART: readonly string[] = [...AGAINST, 'terminate', 'withdraw', 'no-resolution'];

/** What the Junta may decide on the case before it (21, 22, 102, 103). */
export const decisions = {
  'junta.decision-adopted': [
    act({
      target: 'deferred',
      citation: article('22'),
      given: { kind: ['no-resolution'] },
      ...law.LEFT_UNRESOLVED,
    }),
    act({
      target: 'decided',
      citation: article('102', 3),
      given: { kind: ['terminate'] },
      ...law.DECIDED_TO_TERMINATE,
    }),
    act({
      target: 'decided',
      citation: article('103'),
      given: { kind: ['withdraw'] },
      ...law.DECIDED_TO_WITHDRAW,
    }),
    act({
      target: 'decided',
      citation: article('21'),
      given: { kind: [...AGAINST] },
      ...law.DECIDED_AGAINST,
    }),
    act({
      target: 'decided',
      citation: article('21'),
      given: { kind: MATTERS.filter((kind) => !APART.includes(kind)) },
      ...law.DECIDED,
    }),
  ],
};

/** A vote on the matter before the Junta (18, 21). */
export const votes = {
  'junta.vote-held': act({ target: 'voted', citation: article('21'), ...law.VOTED }),
};

/** A case comes to the table (8, 9, 21). */
export const caseOpened = act({
  target: '#deliberating',
  citation: article('21'),
  ...law.CASE_OPENED,
});
