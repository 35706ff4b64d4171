import type { BilingualText } from '../../core/index';

/** What is wrong in a pack, and where. */
export interface RuleDefect {
  readonly code: string;
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly column: number;
  readonly message: BilingualText;
  /** What to do about it. */
  readonly help?: BilingualText;
  /** Absent where the pack may not be used as it stands. */
  readonly level?: 'warning';
  /** The rule that it is about, by its id. */
  readonly rule?: string;
}
