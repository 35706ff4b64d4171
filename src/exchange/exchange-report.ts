import { EXCHANGE_CODES, type ExchangeCode } from './codes';

/** How often something went wrong, and where. It never holds content of the file. */
export interface ExchangeProblem {
  readonly code: ExchangeCode;
  readonly severity: 'unreadable' | 'note';
  readonly count: number;
  /**
   * Where, in order, at most `MAX_ROWS`: rows of a table as a spreadsheet numbers them (the names of
   * the columns are row 1), events of a foreign log from 1, lines of an exported log.
   */
  readonly rows: readonly number[];
  /** Columns or attributes, as the map names them. */
  readonly columns: readonly string[];
}

/** What a conversion made of a file. */
export interface ExchangeReport {
  readonly reportVersion: 1;
  readonly format: 'csv' | 'xes' | 'ocel';
  /** Rows or events read. */
  readonly read: number;
  /** Events written. */
  readonly written: number;
  /** Of those read, how many gave no event. */
  readonly silent: number;
  /**
   * Events that should be in what was written and are not, or are of a case that could not be told:
   * with any of them, or of a file that was not read to its end, that an act is not there says nothing.
   */
  readonly missing: number;
  /** Whether the file was read to its end. */
  readonly complete: boolean;
  /** By code, in alphabetical order. */
  readonly problems: readonly ExchangeProblem[];
}

/**
 * What is written of the date up to which a log is complete: nothing that does not hold; nothing any
 * more, for events are missing; or, of a log that was written as its file was read, what does not
 * hold, until `LogImport.amendedHeader` takes its place.
 */
export type CompletenessClaim = 'sound' | 'withdrawn' | 'unsound';

/** Most rows that a problem lists; its count goes on. */
export const MAX_ROWS = 1000;

interface Tally {
  count: number;
  readonly rows: number[];
  readonly columns: Set<string>;
}

/** Keeps the books of a conversion. */
export class ReportBook {
  read = 0;
  written = 0;
  silent = 0;
  missing = 0;
  /** Whether events may be missing that nobody can count, such as those of a column that is not there. */
  isDoubtful = false;
  /** How often something was noted. */
  noted = 0;
  readonly #tallies = new Map<ExchangeCode, Tally>();

  add(code: ExchangeCode, row: number, columns: readonly string[] = []): void {
    let tally = this.#tallies.get(code);
    if (tally === undefined) {
      tally = { count: 0, rows: [], columns: new Set() };
      this.#tallies.set(code, tally);
    }
    tally.count++;
    this.noted++;
    if (tally.rows.length < MAX_ROWS && tally.rows.at(-1) !== row) tally.rows.push(row);
    for (const column of columns) tally.columns.add(column);
  }

  report(format: ExchangeReport['format'], complete: boolean): ExchangeReport {
    const codes = [...this.#tallies].sort(([a], [b]) => (a < b ? -1 : 1));
    return {
      reportVersion: 1,
      format,
      read: this.read,
      written: this.written,
      silent: this.silent,
      missing: this.missing,
      complete,
      problems: codes.map(([code, { count, rows, columns }]) => ({
        code,
        severity: EXCHANGE_CODES[code],
        count,
        rows: [...rows],
        columns: [...columns].sort(),
      })),
    };
  }
}
