import { readCsv } from './csv/read-csv';
import { type CompletenessClaim, type ExchangeReport, ReportBook } from './exchange-report';
import type { ForeignRecord, Scalar } from './foreign-record';
import type { ImportMap } from './map/import-map';
import { mapProblem } from './map/map-problem';
import { OwnLog } from './native/own-log';
import { readOcel } from './ocel/read-ocel';
import { decoded, type TextSource } from './text-source';
import { uncompressed } from './uncompressed';
import { Unreadable } from './unreadable';
import { readXes } from './xes/read-xes';

/** What a foreign file is. */
export const FOREIGN_FORMATS = ['csv', 'xes', 'ocel'] as const;

/** One of `FOREIGN_FORMATS`. */
export type ForeignFormat = (typeof FOREIGN_FORMATS)[number];

/** How a file is imported. */
export interface ImportOptions {
  readonly format: ForeignFormat;
  /** What the file says, in words of the contract. A log that `exportLog` wrote needs none. */
  readonly map?: ImportMap;
  /** Called now and then with the rows or events read so far. */
  readonly onProgress?: (read: number) => void;
}

const PROGRESS_EVERY = 10_000;

/** A file on its way into the words of the contract. */
export class LogImport {
  readonly #source: TextSource;
  readonly #options: ImportOptions;
  readonly #book = new ReportBook();
  readonly #own = new OwnLog();
  /** Columns of the map that no event of a foreign log has had so far. */
  readonly #unseen: Set<string>;
  #complete = false;

  constructor(source: TextSource, options: ImportOptions) {
    this.#source = source;
    this.#options = options;
    // A table names its columns; of a log only its events tell which attributes it has.
    this.#unseen = new Set(options.format === 'csv' ? [] : options.map?.columns);
  }

  /**
   * The lines of a log (JSON Lines, each with its line end), written as the file is read; to be asked
   * for once. Where the file cannot be read on, they end, and the report says why.
   *
   * @throws ProtocolError `E_MAP_MISSING` for a file that only a map could explain, without one.
   */
  async *lines(): AsyncGenerator<string> {
    const { map, format } = this.#options;
    if (map === undefined && format === 'csv') throw mapProblem('E_MAP_MISSING');
    if (map !== undefined) yield `${JSON.stringify(map.header)}\n`;
    try {
      for await (const record of this.#records()) {
        this.#book.read++;
        if (this.#book.read % PROGRESS_EVERY === 0) this.#options.onProgress?.(this.#book.read);
        if (map === undefined) this.#takeOwn(record);
        else yield* this.#converted(record, map);
      }
      this.#complete = true;
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      this.#book.add(error.code, error.row ?? this.#book.read + 1);
    }
    if (map === undefined) {
      for (const line of this.#own.lines(this.#book, this.#complete)) yield `${line}\n`;
    }
    if (!this.#complete) return;
    if (this.#book.read === 0) this.#book.add('E_IMPORT_EMPTY', 0);
    else for (const column of this.#unseen) this.#withoutColumn(column, 0);
  }

  /** What a condition or a reference on it would have said of each row is not known. */
  #withoutColumn(column: string, row: number): void {
    this.#book.isDoubtful = true;
    this.#book.add('E_IMPORT_COLUMN', row, [column]);
  }

  /**
   * The first line as it should be, now that the file is read: where events are missing, a log cannot
   * say until when it is complete, or each of them would count as not done. As long as the one that
   * `lines` gave, so that it may be written over it; `undefined` where that one holds.
   */
  amendedHeader(): string | undefined {
    const { header } = this.#options.map ?? {};
    const { missing, isDoubtful } = this.#book;
    const isWhole = this.#complete && missing === 0 && !isDoubtful;
    if (header?.completeThrough === undefined || isWhole) return undefined;
    const { completeThrough: _, ...rest } = header;
    const length = JSON.stringify(header).length;
    return `${JSON.stringify(rest).padEnd(length)}\n`;
  }

  /** Whether the header may say what it says of the log being complete; to be asked after the lines. */
  get claim(): CompletenessClaim {
    if (this.#own.hasWithdrawn) return 'withdrawn';
    return this.amendedHeader() === undefined ? 'sound' : 'unsound';
  }

  /** What was made of the file; to be asked for after the lines. */
  report(): ExchangeReport {
    return this.#book.report(this.#options.format, this.#complete);
  }

  #records(): AsyncIterable<ForeignRecord> {
    const { map, format } = this.#options;
    const text = decoded(uncompressed(this.#source), map?.encoding ?? 'utf-8');
    const book = this.#book;
    const onLog = (native: ReadonlyMap<string, Scalar>) => {
      if (map === undefined && !this.#own.begin(native)) throw mapProblem('E_MAP_MISSING');
    };
    switch (format) {
      case 'csv':
        return readCsv(text, {
          delimiter: map?.delimiter ?? ',',
          onOddRow: (row) => {
            book.read++;
            book.silent++;
            book.missing++;
            book.add('E_IMPORT_ROW', row);
          },
          onHeader: (columns) => this.#checkColumns(columns),
        });
      case 'xes':
        return readXes(text, {
          numbersTraces: map?.numbersTraces === true,
          onLateAttribute: (event) => {
            if (map === undefined) return;
            book.isDoubtful = true;
            book.add('E_IMPORT_LATE', event);
          },
          isUtf8: (map?.encoding ?? 'utf-8') === 'utf-8',
          onLog,
        });
      case 'ocel':
        return readOcel(text, {
          onLog,
          columns: map?.columns ?? [],
          onUnknownObject: (event) => {
            if (map === undefined) return;
            book.isDoubtful = true;
            book.add('E_IMPORT_OBJECT', event);
          },
        });
    }
  }

  /** A column that is there twice is as good as one that is not: nobody can say which one counts. */
  #checkColumns(columns: readonly string[]): void {
    for (const column of this.#options.map?.columns ?? []) {
      const count = columns.filter((each) => each === column).length;
      if (count !== 1) this.#withoutColumn(column, 1);
    }
  }

  *#converted(record: ForeignRecord, map: ImportMap): Generator<string> {
    for (const column of this.#unseen) {
      if (record.fields.has(column)) this.#unseen.delete(column);
    }
    const { noted } = this.#book;
    const events = map.convert(record, this.#options.format, this.#book);
    if (events === undefined || events.length === 0) this.#book.silent++;
    if (events === undefined) return;
    if (events.length === 0 && this.#book.noted === noted) {
      // A word that the map spells otherwise looks the same: only `ignore` tells it from a slip.
      this.#book.missing++;
      this.#book.add('E_IMPORT_UNMAPPED', record.number);
    }
    this.#book.written += events.length;
    for (const event of events) yield `${JSON.stringify(event)}\n`;
  }

  #takeOwn({ number, native }: ForeignRecord): void {
    if (native !== undefined && this.#own.take(number, native)) return;
    this.#book.silent++;
    this.#book.missing++;
    this.#book.add('E_IMPORT_VALUE', number);
  }
}

/** Imports a foreign file: its text, or its bytes in the encoding of the map, whole or in pieces. */
export function importLog(file: TextSource, options: ImportOptions): LogImport {
  return new LogImport(file, options);
}
