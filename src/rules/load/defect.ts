import type { BilingualText } from '../../core/index';

/** What is wrong in a rule pack, and where. */
export interface RuleDefect {
  readonly code: string;
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly column: number;
  readonly message: BilingualText;
  /** What to do about it. */
  readonly help?: BilingualText;
  /** A pack with warnings alone is in order; without it, a defect is an error. */
  readonly level?: 'warning';
  /** Id of the rule that it is about. */
  readonly rule?: string;
}
