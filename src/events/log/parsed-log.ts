import type { EventRefs } from '../envelope';
import type { LogEvent } from './log-event';
import type { Problem } from './problem';

/** First line of a log, when it has one. */
export interface LogHeader {
  /** Profile that the log was written for, such as `federal`. */
  readonly profile?: string;
  /** IANA zone of its plain dates. */
  readonly zone?: string;
  /** Epoch milliseconds up to which the absence of an event is a fact. */
  readonly completeThrough?: number;
}

/**
 * - `unknown-type`: the type is not of the vocabulary; the event changes nothing.
 * - `id-reused`: a second event with the id of another; the first stands.
 * - `supersedes-unknown`: it corrects an event that the log does not have.
 * - `supersedes-cycle`: events that correct each other in a circle; none of them is removed.
 * - `supersedes-fork`: several corrections of one event; all of them stand.
 */
export type LogDefectCode =
  | 'unknown-type'
  | 'id-reused'
  | 'supersedes-unknown'
  | 'supersedes-cycle'
  | 'supersedes-fork';

/** Something that a well-kept log does not do; a finding about the log, never a breach of law. */
export interface LogDefect {
  readonly code: LogDefectCode;
  /** Ids of the events concerned. */
  readonly events: readonly string[];
  readonly lines: readonly number[];
  /** References of the first of them. */
  readonly refs: Readonly<EventRefs>;
}

/** An act on record whose line could not be read: it happened, nobody knows when or how. */
export interface LostEvent {
  readonly type: string;
  /** Its case, where that much can be read. */
  readonly case?: string;
  /** It names a case and no session: then it is of none. */
  readonly ofNoSession?: true;
}

/** What was read from a log. */
export interface ParsedLog {
  readonly header?: LogHeader;
  /** Zone in which its plain dates were read. */
  readonly zone: string;
  /** Events in effect, ordered by `to` and then by line. */
  readonly events: readonly LogEvent[];
  /** Events that another one corrects; they have no effect. */
  readonly superseded: readonly LogEvent[];
  readonly problems: readonly Problem[];
  readonly defects: readonly LogDefect[];
  /** Lines of the log, blank ones included. */
  readonly lines: number;
  readonly blank: number;
  /** Events left out because the same event is already in the log. */
  readonly duplicates: number;
  /** Events of known types whose lines could not be read. */
  readonly lost: readonly LostEvent[];
}
