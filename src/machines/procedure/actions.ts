import { assign } from 'xstate';
import type { RefKey } from '../../events/index';
import type { Profile } from '../../rules/index';
import type { MachineContext } from './machine-context';
import { remember, take } from './remember';
import type { SentEvent } from './sent-event';

type Assign<Params extends object | undefined> = ReturnType<
  typeof assign<MachineContext, SentEvent, Params, SentEvent, never>
>;

/** What every machine does with an event that it takes or is shown: remember it, and nothing else. */
export function actionsFor(profile: () => Profile) {
  const taken: Assign<{ subject: readonly RefKey[] }> = assign(({ context, event }, { subject }) =>
    take(profile(), context, event, subject),
  );
  const noted: Assign<undefined> = assign(({ context, event }) =>
    remember(profile(), context, event),
  );
  return { take: taken, note: noted };
}
