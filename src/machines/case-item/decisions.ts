import { MATTERS } from '../../events/index';
import type { Law } from '../procedure/law';
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

/** What the Junta may decide on the case before it (21, 22, 102, 103, 109): to which state, by which law. */
const DECISIONS: readonly (Act & { readonly target: 'decided' | 'deferred' } & Law)[] = [
  {
    target: 'deferred',
    citation: article('22'),
    given: { kind: ['no-resolution'] },
    ...law.LEFT_UNRESOLVED,
  },
  {
    target: 'decided',
    citation: article('102', 3),
    given: { kind: ['terminate'] },
    ...law.DECIDED_TO_TERMINATE,
  },
  {
    target: 'decided',
    citation: article('103'),
    given: { kind: ['withdraw'] },
    ...law.DECIDED_TO_WITHDRAW,
  },
  {
    target: 'decided',
    citation: article('109'),
    given: { kind: ['inconformidad'] },
    ...law.DECIDED_ON_INCONFORMIDAD,
  },
  {
    target: 'decided',
    citation: article('21'),
    given: { kind: [...AGAINST] },
    ...law.DECIDED_AGAINST,
  },
  {
    target: 'decided',
    citation: article('21'),
    given: { kind: MATTERS.filter((kind) => !APART.includes(kind)) },
    ...law.DECIDED,
  },
];

type Writes = (act: Act) => ActTransition;

/** The decision on what was just voted. */
export const decisionsBy = (act: Writes) => ({
  'junta.decision-adopted': DECISIONS.map((decision) => act(decision)),
});

/** A decision where nothing was just voted: only on an earlier vote that is on record. */
export const unvotedDecisionsBy = (act: Writes) => ({
  'junta.decision-adopted': DECISIONS.map((decision) => act({ ...decision, ...law.RECORDED_VOTE })),
});

/** A vote on the matter before the Junta (18, 21). */
export const votesBy = (act: Writes) => ({
  'junta.vote-held': act({ target: 'voted', citation: article('21'), ...law.VOTED }),
});
