import type { BilingualText } from '../../core/index';
import type { Place } from '../../machines/index';

/** What is wrong with a procedure, and where in its file. */
export interface ProcedureProblem {
  /** `measure`, of `procedures/measure.json`. */
  readonly name: string;
  readonly code: string;
  readonly place: Place;
  readonly rule?: string;
  readonly message: BilingualText;
  readonly help?: BilingualText;
  readonly story?: string;
}
