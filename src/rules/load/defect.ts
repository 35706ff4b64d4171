import type { BilingualText } from '../../core/index';

/** Why a rule file is refused, and where. */
export interface RuleDefect {
  readonly code: string;
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly column: number;
  readonly message: BilingualText;
  /** What to do about it. */
  readonly help?: BilingualText;
}
