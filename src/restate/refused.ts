/** Codes with which a call is refused. A refusal changes nothing; the case stays usable. */
export type RefusalCode =
  | 'E_BODY'
  | 'E_CASE_KEY'
  | 'E_CASE_OPEN'
  | 'E_CASE_NOT_OPEN'
  | 'E_CASE_PINNED'
  | 'E_CASE_STATE'
  | 'E_EVENT_RESERVED'
  | 'E_EVENT_REUSED'
  | 'E_EVENT_UNREADABLE'
  | 'E_INTERNAL'
  | 'E_MIGRATION'
  | 'E_MIGRATION_UNKNOWN'
  | 'E_PROFILE';

const STATUS: Readonly<Record<RefusalCode, number>> = {
  E_BODY: 400,
  E_CASE_KEY: 400,
  E_CASE_OPEN: 409,
  E_CASE_NOT_OPEN: 404,
  E_CASE_PINNED: 409,
  E_CASE_STATE: 409,
  E_EVENT_RESERVED: 422,
  E_EVENT_REUSED: 409,
  E_EVENT_UNREADABLE: 422,
  E_INTERNAL: 500,
  E_MIGRATION: 409,
  E_MIGRATION_UNKNOWN: 404,
  E_PROFILE: 404,
};

/** A call that is refused for good: sent again unchanged, it would be refused again. */
export interface Refused {
  readonly code: RefusalCode;
  /** HTTP status. */
  readonly status: number;
  /** English, for developers; holds codes and keys, never content of what was sent. */
  readonly message: string;
}

/** Thrown by the decisions of this layer; see `Refused`. */
export class CallRefused extends Error {
  readonly refused: Refused;

  constructor(code: RefusalCode, message: string) {
    super(message);
    this.refused = { code, status: STATUS[code], message: `${code}: ${message}` };
  }
}

/**
 * What a decision comes to, or why it is refused. An error that nobody foresaw is a refusal too:
 * retried for ever, it would keep every later event of the case waiting.
 */
export function orRefused<T>(decide: () => T): T | { readonly refused: Refused } {
  try {
    return decide();
  } catch (error) {
    if (error instanceof CallRefused) return { refused: error.refused };
    return { refused: new CallRefused('E_INTERNAL', 'the decision failed').refused };
  }
}
