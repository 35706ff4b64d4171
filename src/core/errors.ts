/**
 * The one error type that the library throws. It is thrown only for broken input (a rule file, an
 * argument, a profile), never for an unlawful act: that is a result.
 *
 * The message never repeats content of a log; `where` names a file, a line or a key.
 */
export class ProtocolError extends Error {
  override readonly name = 'ProtocolError';

  constructor(
    /** Stable code in UPPER_SNAKE, for programs. */
    readonly code: string,
    message: string,
    /** What to do about it, one sentence. */
    readonly help?: string,
    /** File, line and column, or key path of the offending input. */
    readonly where?: string,
  ) {
    super(message);
  }
}
