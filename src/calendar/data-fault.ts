import type { BilingualText } from '../core/index';

/** What is wrong in the data of a calendar, of office hours or of zones, and where in them. */
export interface DataFault {
  readonly code: string;
  /** Keys and positions from the root to the value. */
  readonly path: readonly (string | number)[];
  /** The key under that path which the form does not have. */
  readonly key?: string;
  readonly message: BilingualText;
  readonly help: BilingualText;
}
