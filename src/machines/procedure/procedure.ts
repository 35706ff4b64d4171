import { assign, setup } from 'xstate';
import type { LogEvent, RefKey } from '../../events/index';
import { federal } from '../../rules/index';
import { guardsFor } from './guards';
import type { MachineContext, MachineInput } from './machine-context';
import type { StateMeta, TransitionMeta } from './meta';
import { remember, take } from './remember';

/**
 * What every machine is set up with: log events as events, rules as guards, and an only effect, to
 * remember. No timers and no invoked actors: a term is data, and each path can be enumerated.
 */
export const procedure = setup({
  types: {
    context: {} as MachineContext,
    events: {} as LogEvent,
    input: {} as MachineInput | undefined,
    tags: {} as 'protective' | 'closed',
    meta: {} as StateMeta,
    transitionMeta: {} as TransitionMeta,
  },
  guards: guardsFor(federal),
  actions: {
    take: assign(({ context, event }, { subject }: { subject: readonly RefKey[] }) =>
      take(context, event, subject),
    ),
    note: assign(({ context, event }) => remember(context, event)),
  },
});
