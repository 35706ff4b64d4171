import type { Citation } from '../../core/index';

/** What a state says of itself besides its Spanish description. */
export type StateMeta = {
  readonly citations: readonly Citation[];
  /** Rules of kind `response` whose duty begins with the act that leads here. */
  readonly opens?: readonly string[];
  /** Rules of kind `response` whose duty is answered by the act that leads here. */
  readonly closes?: readonly string[];
  /** Nothing more need happen here, though something may. */
  readonly stable?: true;
};

/** Why a transition exists. */
export type TransitionMeta = {
  readonly citation: Citation;
  /** The event is only noted, for the guards to read; the machine does not move. */
  readonly evidence?: true;
};

/** A provision of the Reglamento. */
export function article(number: string, paragraph?: number): Citation {
  return paragraph === undefined
    ? { instrument: 'reglamento', article: number }
    : { instrument: 'reglamento', article: number, paragraph };
}
