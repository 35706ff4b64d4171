/** A row of a table or an event of a foreign log, flat, before anything is made of it. */
export interface ForeignRecord {
  /** Row as a spreadsheet numbers it, or place of the event in its log, from 1. */
  readonly number: number;
  /** By column or attribute. One that is missing is not there; an empty cell is an empty text. */
  readonly fields: ReadonlyMap<string, ForeignValue>;
  /** Of an event that this library exported: its fields as `flatten` names them, without the prefix. */
  readonly native?: ReadonlyMap<string, Scalar>;
}

/** A single value of JSON but `null`. */
export type Scalar = string | number | boolean;

/** A text, several of them, or a value that is there more than once and so is none. */
export type ForeignValue = string | readonly string[] | typeof REPEATED;

/** Stands for the values of a column or an attribute that a record has more than once. */
export const REPEATED = Symbol('repeated');
