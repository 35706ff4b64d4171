import { MATTERS } from '../../events/index';
import { article } from '../procedure/meta';
import type { Act, ActTransition } from '../procedure/transitions';
import * as law from './laws';

const AGAINST = ['deny', 'suspend', 'reduce', 'confirm-voluntary'] as const;
const APART: readonly string[] = [
  ...AGAINST,
  'terminate',
  'withdraw',
  'inconformidad',
  'no-resolution',
];

/** What the Junta may decide on the case before it (21, 22, 102, 103, 109), written for a machine. */
export const decisionsBy = (act: (act: Act) => ActTransition) => ({
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
      citation: article('109'),
      given: { kind: ['inconformidad'] },
      ...law.DECIDED_ON_INCONFORMIDAD,
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
});

/** A vote on the matter before the Junta (18, 21). */
export const votesBy = (act: (act: Act) => ActTransition) => ({
  'junta.vote-held': act({ target: 'voted', citation: article('21'), ...law.VOTED }),
});
