import type { Judgement } from '../../rules/index';

/** The limit of a duty as a report shows it, in epoch milliseconds. */
export interface ShownLimit {
  readonly at: number;
  /** The start is known only by its day: the limit lies at `at` or after it, or at `at` or before. */
  readonly is: 'exact' | 'earliest' | 'latest';
}

/**
 * Of a limit known only between two instants, what is late is measured against the latest, and what
 * is not against the earliest: the report claims no more than the log allows.
 */
export function shownLimit({ due, act, verdict }: Judgement): ShownLimit | undefined {
  if (due === undefined) return undefined;
  if (typeof due === 'number') return { at: due, is: 'exact' };
  const { atLeast, atMost } = due;
  const missed = verdict === 'violation' || verdict === 'warning' || verdict === 'contestable';
  const late = act === undefined ? missed : act.from > atMost;
  return late ? { at: atMost, is: 'latest' } : { at: atLeast, is: 'earliest' };
}
