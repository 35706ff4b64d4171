import type { BilingualText } from '../../core/index';

/** One thing that is wrong in a rule pack, from which every output of `check` is written. */
export interface CheckProblem {
  /** Stable: `E_…` for what a file says, `P_…` for the form of a procedure, `S1`…`V12` for a property. */
  readonly code: string;
  readonly level: 'error' | 'warning';
  /** Path as the user can open it. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly column: number;
  /** Id of the rule that it is about, and its Spanish title. */
  readonly rule?: string;
  readonly title?: string;
  readonly message: BilingualText;
  /** What to do about it. */
  readonly help?: BilingualText;
  /** In Spanish, the shortest way in which a property fails. */
  readonly story?: string;
}
