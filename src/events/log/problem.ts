/**
 * `unreadable`: some input could not be read, and an audit of the rest is not the whole. `note`: it
 * was read, less a fact that does not fit.
 */
export type ProblemSeverity = 'unreadable' | 'note';

/** What may be wrong with a line of a log. The codes are stable. */
export const PROBLEM_SEVERITIES = {
  /** The line is not JSON. */
  E_LOG_JSON: 'unreadable',
  /** Not an object, or a required field is missing or unusable. */
  E_LOG_SHAPE: 'unreadable',
  /** The id of the event, or one of `refs`, is not text of the allowed characters. */
  E_LOG_ID: 'unreadable',
  /** `occurredAt` is neither a day that exists nor an instant with its offset. */
  E_LOG_DATE: 'unreadable',
  /** Unknown event type; also a defect of the log. */
  E_LOG_TYPE: 'note',
  /** Unknown key; it is left out. */
  E_LOG_KEY: 'note',
  /** A key that is there more than once: it is left out, for nobody can say which one counts. */
  E_LOG_DUPKEY: 'unreadable',
  /** Ill-typed value; that fact is then missing. */
  E_LOG_VALUE: 'note',
  /** A number that JSON readers cannot keep: infinite, or a whole number past 2^53. */
  E_LOG_NUMBER: 'note',
  /** Half a UTF-16 pair, in a key or a text. */
  E_LOG_UNICODE: 'note',
  /** The header cannot be honoured, or is not the first line. */
  E_LOG_HEADER: 'unreadable',
  /** The log was written for another profile than the one by which it is judged. */
  E_LOG_PROFILE: 'note',
  /** No event at all; the line is 0. */
  E_LOG_EMPTY: 'unreadable',
  /** The line is longer than `MAX_LINE_BYTES`. */
  E_LIMIT_LINE: 'unreadable',
  /** The line has more than `MAX_KEYS` keys or `MAX_ITEMS` list items. */
  E_LIMIT_KEYS: 'unreadable',
} as const satisfies Record<string, ProblemSeverity>;

/** Code of a problem of a log. */
export type ProblemCode = keyof typeof PROBLEM_SEVERITIES;

/** Something in a log that could not be taken as written. It never holds content of the line. */
export interface Problem {
  /** Line of the log, from 1; 0 for the log as a whole. */
  readonly line: number;
  readonly code: ProblemCode;
  /** Path of a key of the contract, such as `data.votes[].vote`; unknown keys are not named. */
  readonly key?: string;
}

/** Whether a problem of this code means that some input could not be read (exit code 3). */
export function isUnreadable(code: string): boolean {
  return PROBLEM_SEVERITIES[code as ProblemCode] === 'unreadable';
}
