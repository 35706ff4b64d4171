import type { ReportBook } from '../exchange-report';
import { type ForeignRecord, REPEATED } from '../foreign-record';

/** The fields of a record as a map asks for them; what cannot be told is reported on the way. */
export class RecordFields {
  readonly #record: ForeignRecord;
  readonly #book: ReportBook;
  readonly #guarded: boolean;

  constructor(record: ForeignRecord, book: ReportBook, guarded: boolean) {
    this.#record = record;
    this.#book = book;
    this.#guarded = guarded;
  }

  get number(): number {
    return this.#record.number;
  }

  report(code: Parameters<ReportBook['add']>[0], columns: readonly string[]): void {
    this.#book.add(code, this.#record.number, columns);
  }

  /** Notes that an event of the record is missing from what is written. */
  lose(): void {
    this.#book.missing++;
  }

  /** Notes that one may be missing. */
  doubt(): void {
    this.#book.isDoubtful = true;
  }

  /** Whether the record has the column more than once, so that nothing follows from it. */
  isRepeated(column: string): boolean {
    if (this.#record.fields.get(column) !== REPEATED) return false;
    this.report('E_IMPORT_REPEATED', [column]);
    return true;
  }

  /** The texts of a column that are not empty; none where it is missing. */
  list(column: string): readonly string[] {
    const value = this.#record.fields.get(column);
    if (value === undefined || value === REPEATED) return [];
    const texts = typeof value === 'string' ? [value] : value;
    return texts.map((text) => this.#unguarded(text).trim()).filter((text) => text !== '');
  }

  /** The parts of a column in their places, empty ones among them; none where all are empty. */
  parts(column: string, separator: string | undefined): readonly string[] {
    const value = this.#record.fields.get(column);
    if (value === undefined || value === REPEATED) return [];
    const texts = (typeof value === 'string' ? [value] : value)
      .map((text) => this.#unguarded(text))
      .flatMap((text) => (separator === undefined ? [text] : text.split(separator)))
      .map((text) => text.trim());
    return texts.every((text) => text === '') ? [] : texts;
  }

  /** The same record with other values in some of its columns. */
  with(values: ReadonlyMap<string, string>): RecordFields {
    const fields = new Map([...this.#record.fields, ...values]);
    return new RecordFields({ ...this.#record, fields }, this.#book, false);
  }

  #unguarded(text: string): string {
    return this.#guarded && GUARD.test(text) ? text.slice(1) : text;
  }
}

/** An apostrophe before what a spreadsheet would take for a formula. */
const GUARD = /^'\s*[=+\-@|%\t\r\n\0]/;
