import type { ExitCode } from './exit-code';
import type { Io } from './io';
import type { Language } from './text/language';

/** What a command needs besides its own options. */
export interface Session {
  readonly io: Io;
  readonly language: Language;
  /** Set by the command: what the process exits with. */
  exit: ExitCode;
}
