import type { BilingualText } from '../../core/index';
import type { Place } from './place';

/** Why a written procedure is refused, and where in it. */
export interface ProcedureDefect {
  readonly code: string;
  readonly place: Place;
  readonly message: BilingualText;
  readonly help?: BilingualText;
}

/** A word of a file as a message may repeat it: short, and without control characters. */
export const shown = (word: string): string => word.slice(0, 60).replace(/[^\w.:/#@-]/g, '?');
