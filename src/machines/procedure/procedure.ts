import { setup } from 'xstate';
import { federal } from '../../rules/index';
import { actionsFor } from './actions';
import { guardsFor } from './guards';
import type { MachineContext, MachineInput } from './machine-context';
import type { StateMeta, TransitionMeta } from './meta';
import type { SentEvent } from './sent-event';

/**
 * What every machine is set up with: log events as events, rules as guards, and an only effect, to
 * remember. No timers and no invoked actors: a term is data, and each path can be enumerated.
 */
export const procedure = setup({
  types: {
    context: {} as MachineContext,
    events: {} as SentEvent,
    input: {} as MachineInput | undefined,
    tags: {} as 'protective' | 'closed',
    meta: {} as StateMeta,
    transitionMeta: {} as TransitionMeta,
  },
  guards: guardsFor(federal),
  actions: actionsFor(federal),
});
