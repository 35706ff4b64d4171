/**
 * - `content`: a key of an event, or the event that tells it.
 * - `hour`: the act is there, and only its day is known.
 * - `reference`: the event does not say which matter it is about.
 * - `completeness`: the log does not say that it is complete, so that an absence is no fact.
 * - `line`: an act is there in a line that cannot be read.
 * - `order`: the act is dated before what gave rise to it.
 * - `calendar`: no calendar covers the days.
 */
export type GapKind =
  | 'content'
  | 'hour'
  | 'reference'
  | 'completeness'
  | 'line'
  | 'order'
  | 'calendar';

/** Something that is not known, without which an outcome cannot be decided, and where it would be said. */
export interface Gap {
  readonly kind: GapKind;
  /** The fact of the rule that it is; absent for the acts themselves and for the log as a whole. */
  readonly fact?: string | undefined;
  /** Types of the events that would say it. */
  readonly events: readonly string[];
  /** Id of the event on record that lacks it. */
  readonly event?: string | undefined;
  /** The key that would say it, such as `data.form`. */
  readonly path?: string | undefined;
  /** Epoch milliseconds up to which the log would have to be complete. */
  readonly until?: number | undefined;
}
