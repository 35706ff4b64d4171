import type { Refused } from './refused';
import type { LogEntry, StoredCase, Timer } from './stored-case';

/** What is to be stored and armed. Plain JSON: it is journaled before any of it is done. */
export interface Change {
  readonly stored: StoredCase;
  /** The chunk of the log that the new entry is in. */
  readonly chunk?: { readonly key: string; readonly entries: readonly LogEntry[] };
  readonly arm: readonly Timer[];
}

/** What a call comes to. Without a change, nothing is stored. */
export type Plan<Answer> =
  | { readonly answer: Answer; readonly change?: Change; readonly refused?: undefined }
  | { readonly refused: Refused; readonly answer?: undefined; readonly change?: undefined };
