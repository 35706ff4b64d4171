import type { Change, ChangeKind } from './change';
import type { MovedTime } from './moved-time';

/** A head that was kept where whoever holds the log could not reach it. */
export interface AnchoredHead {
  /** 64 hexadecimal digits. */
  readonly head: string;
  /** How many lines it stands for; any number where this is not known. */
  readonly lines?: number;
  /** Until when the header said then that the log was complete; where left out, those known are tried. */
  readonly completeThrough?: string;
}

/** What the comparison with a seal found. */
export interface SealComparison {
  readonly lines: number;
  readonly head: string;
  /** Whether the chain of the seal passes through the anchored head; absent without one. */
  readonly anchored?: boolean;
  /** Number of the first line that is not the sealed one; absent where all are. */
  readonly firstDifference?: number;
  /** Lines, by what happened to them; a header whose `completeThrough` moved back was edited. */
  readonly counts: Readonly<Record<ChangeKind, number>>;
  /** The first thousand runs of changed lines, in the order of the log. */
  readonly changes: readonly Change[];
  /** How many runs there are in all. */
  readonly changeRuns: number;
  /** Lines that the log has after the last one that was sealed. */
  readonly appended: number;
}

/** What is known of a log after comparing it with its seal, with an anchored head, or with both. */
export interface Verification {
  /**
   * `altered`: the log is not the one that was sealed or anchored. `intact`: its first
   * `anchoredLines` lines are those of the anchored head. `indeterminate`: it agrees with its seal,
   * but without an anchored head nobody can tell whether both were cut short or made anew.
   */
  readonly verdict: 'intact' | 'altered' | 'indeterminate';
  /** Whether the chain of the log passes through the anchored head. */
  readonly anchored: boolean;
  /** Lines that the anchored head proves; 0 where it proves none. */
  readonly anchoredLines: number;
  /** Lines of the log now. */
  readonly lines: number;
  /** Head of the log as it is now; 64 hexadecimal digits. */
  readonly head: string;
  /** Hash of its bytes: `hashes.input` of a report on the same bytes. */
  readonly input: string;
  /** Until when its header says now that it is complete, where the head rests on that. */
  readonly completeThrough?: string;
  /** Where that is not what it was anchored with, or else sealed. It may move on, and never back. */
  readonly completeThroughMoved?: MovedTime;
  readonly seal?: SealComparison;
}
