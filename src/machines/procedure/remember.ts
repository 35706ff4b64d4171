import type { RefKey } from '../../events/index';
import type { Profile } from '../../rules/index';
import type { MachineContext, Subject } from './machine-context';
import { sentEvent } from './sent-event';

/** The context with an event noted: once, though several regions take it. */
export function remember(
  profile: Profile,
  context: MachineContext,
  sent: unknown,
): Partial<MachineContext> {
  const event = sentEvent(sent, profile);
  if (event === undefined || context.history.at(-1)?.id === event.id) return {};
  return { history: [...context.history, event] };
}

/** The context with an act noted; a machine that had no subject yet is about what the act is about. */
export function take(
  profile: Profile,
  context: MachineContext,
  sent: unknown,
  keys: readonly RefKey[],
): Partial<MachineContext> {
  const event = sentEvent(sent, profile);
  if (event === undefined) return {};
  const missing = keys.filter((key) => context.subject[key] === undefined);
  const found: Record<string, string> = {};
  for (const key of missing) {
    const id = event.refs[key] ?? (key === 'measure' ? onlyMeasure(event.data) : undefined);
    if (id !== undefined) found[key] = id;
  }
  const subject: Subject =
    Object.keys(found).length === 0 ? context.subject : { ...context.subject, ...found };
  return { subject, ...remember(profile, context, event) };
}

function onlyMeasure(data: Readonly<Record<string, unknown>>): string | undefined {
  const refs = data.measureRefs;
  return Array.isArray(refs) && refs.length === 1 ? (refs[0] as string) : undefined;
}
