import type { Citation } from '../../core/index';
import type { EventType, RefKey } from '../../events/index';
import { CASE_RECORD } from './case-record';
import type { Concern, Law } from './law';
import type { TransitionMeta } from './meta';
import { lawsByType, ownTypes } from './own-types';

/** A transition as it is written in a machine. */
export type Act = {
  readonly target?: string;
  readonly citation: Citation;
} & (({ readonly rules?: never } & Concern) | Law);

export interface ActTransition {
  readonly target?: string;
  readonly guard:
    | { readonly type: 'concerns'; readonly params: Concern }
    | { readonly type: 'satisfies'; readonly params: Law };
  readonly actions: {
    readonly type: 'take';
    readonly params: { readonly subject: readonly RefKey[] };
  };
  readonly meta: TransitionMeta;
}

/** Writes the transitions of a machine about `subject`: guard, citation, and the act remembered. */
export function actsAbout(...subject: readonly RefKey[]) {
  return (act: Act): ActTransition => {
    const { target, citation, ...terms } = act;
    return {
      ...(target === undefined ? {} : { target }),
      guard:
        terms.rules === undefined
          ? { type: 'concerns', params: terms }
          : { type: 'satisfies', params: terms },
      actions: { type: 'take', params: { subject } },
      meta: { citation },
    };
  };
}

/**
 * The events that a machine notes without moving, so that its guards can read them: what it is
 * shown, and its own acts where its state has no place for them.
 *
 * @param states the states of the machine
 * @param governs beginnings of the event types that are this machine's to allow or refuse
 * @param record what the machine is shown besides its own acts; by default all that tells of a case
 */
export function evidence(
  states: Readonly<Record<string, unknown>>,
  governs: readonly string[],
  record: readonly EventType[] = CASE_RECORD,
) {
  const root = { states };
  const own = ownTypes(root);
  const laws = lawsByType(root);
  const noted = (type: string) => ({
    guard: {
      type: 'isEvidence' as const,
      params: {
        own: own.includes(type) && governs.some((family) => type.startsWith(family)),
        laws: [...(laws.get(type) ?? [])],
      },
    },
    actions: 'note' as const,
    meta: { citation: { instrument: 'log' }, evidence: true as const },
  });
  const types = new Set([...own, ...record]);
  return Object.fromEntries([...types].map((type) => [type, noted(type)]));
}
