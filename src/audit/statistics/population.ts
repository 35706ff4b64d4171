import type { BilingualText } from '../../core/index';
import type { EventType } from '../../events/index';
import type { Month } from './month';

/** A category of a view, with those into which it is divided. */
export interface Column {
  readonly id: string;
  readonly label: BilingualText;
  readonly columns?: readonly Column[];
  /** Its name was read in a log: it is shown only with a figure of its own. */
  readonly fromLog?: true;
}

/** One way in which a population is divided into categories. */
export interface View {
  readonly id: string;
  readonly title: BilingualText;
  readonly columns: readonly Column[];
}

/** One thing counted: its month, and for each view the path of its category in the columns. */
export interface Item {
  readonly month: Month;
  readonly paths: readonly (readonly string[])[];
}

/** What a table counts, and in which ways it is divided. */
export interface Population {
  readonly id: string;
  readonly title: BilingualText;
  /** What is one unit of the count. */
  readonly universe: BilingualText;
  /** The month to which a unit belongs. */
  readonly dating: BilingualText;
  /** The type whose events are the units comes first; the others say in which category one is. */
  readonly sources: readonly EventType[];
  /** A zero tells something about somebody, as it does of measures: it is suppressed too. */
  readonly hidesZero: boolean;
  readonly views: readonly View[];
  readonly items: readonly Item[];
  /** Months of the units, counted apart from `items`, against which these are checked. */
  readonly expected: readonly Month[];
}
