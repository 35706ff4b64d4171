import type { Citation } from '../../core/index';
import type { RefKey } from '../../events/index';
import type { Concern, Law } from './law';
import type { TransitionMeta } from './meta';

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
 * The events that a machine notes without moving, so that its guards can read them: evidence, and
 * its own acts where its state has no place for them.
 */
export function evidence(own: readonly string[], shown: readonly string[]) {
  const noted = (type: string) => ({
    guard: { type: 'isEvidence' as const, params: { own: own.includes(type) } },
    actions: 'note' as const,
    meta: { citation: { instrument: 'log' }, evidence: true as const },
  });
  return Object.fromEntries([...new Set([...own, ...shown])].map((type) => [type, noted(type)]));
}
