/** A figure of a sheet: text, a count, or `null` where it is suppressed. */
export type SheetCell = string | number | null;

export interface SheetRow {
  readonly label: string;
  /** How deep the row is in those before it: the total, years, parts of them. */
  readonly level: 0 | 1 | 2;
  readonly cells: readonly SheetCell[];
}

/** A table as people read it, on paper, on a screen or in a terminal. */
export interface Sheet {
  readonly title: string;
  /** What is counted, by what month, from which events; and what is not told. */
  readonly notes: readonly string[];
  /** The first is that of the labels. */
  readonly head: readonly string[];
  readonly rows: readonly SheetRow[];
  /** Title of each chart, and its bars. */
  readonly charts: readonly SheetChart[];
}

export interface SheetChart {
  readonly title: string;
  readonly bars: readonly { readonly label: string; readonly value: number }[];
}

/** What stands where a figure is suppressed. */
export const SUPPRESSED = '*';
