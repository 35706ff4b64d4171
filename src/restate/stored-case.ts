import type { OwedStep } from '../audit/index';
import type { Citation } from '../core/index';
import type { ProtocolEvent } from '../events/index';
import type { CaseEnvelope, Mode } from '../machines/index';

/** What a case was opened under, and goes on under until somebody migrates it. */
export interface Pins {
  /** Id of the profile. */
  readonly profile: string;
  readonly rulesHash: string;
  readonly calendarsHash: string;
  /** IANA zone of the authority's seat. */
  readonly zone: string;
  /** Names and versions of the machines, such as `measure@2012-12-01`. */
  readonly machines: readonly string[];
  readonly mode: Mode;
}

/** An event of the log of a case, as it was sent. */
export interface LogEntry {
  readonly event: ProtocolEvent;
  /** RFC 3339 instant at which it was taken. */
  readonly receivedAt: string;
  /** SHA-256 of the hash before it and of the event: no earlier event changes without a trace. */
  readonly hash: string;
}

/** A duty that is open, as `nextSteps` gives it, without what changes with the hour. */
export interface Duty
  extends Pick<
    OwedStep,
    'rule' | 'title' | 'responsible' | 'subject' | 'element' | 'since' | 'startedAt' | 'due'
  > {
  readonly citation: Citation;
  /** Names it within the case. */
  readonly key: string;
}

/** `approaching` before the term of a duty ends, `ended` once it has. */
export type Stage = 'approaching' | 'ended';

/** A durable timer that waits to warn. */
export interface Timer {
  /** Number in the case, never used twice: a timer of a term that moved is not in the list. */
  readonly number: number;
  /** Key of the duty. */
  readonly duty: string;
  readonly stage: Stage;
  /** The end of the term that it was armed for. */
  readonly due: string;
  /** Epoch milliseconds before which it does nothing. */
  readonly at: number;
  /** Epoch milliseconds at which it was last armed. */
  readonly armedAt: number;
}

/** A notice that was sent. */
export interface SentNotice {
  readonly id: string;
  readonly duty: string;
  readonly stage: Stage;
  readonly due: string;
  /** RFC 3339. */
  readonly sentAt: string;
}

/** A migration that was made. */
export interface MigrationRecord {
  /** Name of the function. */
  readonly migration: string;
  readonly at: string;
  /** Length of the log at that moment. */
  readonly events: number;
  readonly from: Pins;
}

/**
 * All of a case but its log and its notices. It is one value, so that whoever reads it while an
 * event is being taken sees the case before that event or after it.
 */
export interface StoredCase {
  readonly format: 1;
  readonly pins: Pins;
  readonly openedAt: string;
  /** Length of the log. */
  readonly events: number;
  /** Hash of the last entry of the log; before the first one, of the opening. */
  readonly head: string;
  /** What `persistCase` gives and the pins and the log do not. */
  readonly snapshot: Pick<CaseEnvelope, 'at' | 'obligations' | 'states'>;
  readonly duties: readonly Duty[];
  readonly timers: readonly Timer[];
  /** How many timers were ever armed. */
  readonly armed: number;
  readonly migrations: readonly MigrationRecord[];
}

/** Keys of the state of a case. */
export const CASE_KEY = 'case';
export const NOTICES_KEY = 'notices';

/** Events to a chunk of the log: a long case rewrites one chunk, and is read in few pieces. */
const CHUNK = 16;

/** Key of the chunk in which an event of the log is, by its place from 0. */
export const chunkKey = (place: number): string =>
  `log/${String(Math.floor(place / CHUNK)).padStart(6, '0')}`;

/** The entries of the chunk that the last entry is in. */
export const lastChunk = (log: readonly LogEntry[]): readonly LogEntry[] =>
  log.slice(Math.floor((log.length - 1) / CHUNK) * CHUNK);

/** Keys of the chunks of a log, in order. */
export const chunkKeys = (events: number): readonly string[] =>
  Array.from({ length: Math.ceil(events / CHUNK) }, (_, index) => chunkKey(index * CHUNK));
