import { CsvError, parse } from 'csv-parse/stream';
import { MAX_KEYS, MAX_LINE_BYTES } from '../../events/index';
import { type ForeignRecord, type ForeignValue, REPEATED } from '../foreign-record';
import { Unreadable } from '../unreadable';

/** The row that holds the names of the columns. */
const HEADER_ROW = 1;

/** How a table is written. */
export interface CsvForm {
  readonly delimiter: string;
  /** Told of a row whose cells cannot be told apart: it has more or fewer than there are columns. */
  readonly onOddRow: (row: number) => void;
  /** Told the names of the columns; a name that is there twice is given twice. */
  readonly onHeader: (columns: readonly string[]) => void;
}

/**
 * The rows of a table (RFC 4180) below its names of columns, read as they come. Rows that are empty
 * are passed over, and counted as a spreadsheet counts them.
 *
 * @throws Unreadable where a row is too long, or a quotation mark stands where none can.
 */
export async function* readCsv(
  text: AsyncIterable<string>,
  { delimiter, onOddRow, onHeader }: CsvForm,
): AsyncGenerator<ForeignRecord> {
  let row = 0;
  let columns: readonly string[] | undefined;
  try {
    for await (const cells of rowsOf(text, delimiter)) {
      row++;
      if (cells.every((cell) => cell.trim() === '')) continue;
      if (columns === undefined) {
        columns = cells.map((cell) => cell.trim());
        if (row !== HEADER_ROW) throw new Unreadable('E_CSV_HEADER', row);
        if (columns.length > MAX_KEYS) throw new Unreadable('E_LIMIT_KEYS', row);
        onHeader(columns);
      } else if (cells.length !== columns.length) onOddRow(row);
      else yield { number: row, fields: fieldsOf(columns, cells) };
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const tooLong = error.code === 'CSV_MAX_RECORD_SIZE';
    throw new Unreadable(tooLong ? 'E_LIMIT_SIZE' : 'E_CSV_QUOTE', row + 1);
  }
  if (columns === undefined) throw new Unreadable('E_CSV_HEADER', HEADER_ROW);
}

function fieldsOf(
  columns: readonly string[],
  cells: readonly string[],
): ReadonlyMap<string, ForeignValue> {
  const fields = new Map<string, ForeignValue>();
  for (const [at, column] of columns.entries()) {
    if (column !== '') fields.set(column, fields.has(column) ? REPEATED : (cells[at] ?? ''));
  }
  return fields;
}

/** The cells of each row. The parser hands them over by its callback: its own queue is lost on error. */
async function* rowsOf(
  text: AsyncIterable<string>,
  delimiter: string,
): AsyncGenerator<readonly string[]> {
  let rows: (readonly string[])[] = [];
  const parser = parse({
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    max_record_size: MAX_LINE_BYTES,
    relax_column_count: true,
    on_record: (cells: readonly string[]) => {
      rows.push(cells);
      return null;
    },
  });
  // Nothing is ever queued on the readable side; its end says that the last row has been handed over.
  const ended = parser.readable.pipeTo(new WritableStream()).catch(() => undefined);
  const writer = parser.writable.getWriter();
  const encoder = new TextEncoder();
  const step = async (work: Promise<unknown>): Promise<unknown> => {
    try {
      await work;
      return undefined;
    } catch (error) {
      return error;
    }
  };
  for await (const piece of text) {
    await step(writer.write(encoder.encode(piece)));
    // Of a writer that has failed the size is null at once; the promise of the write may know later.
    const failure = writer.desiredSize === null ? await step(writer.closed) : undefined;
    yield* rows;
    rows = [];
    if (failure !== undefined) throw failure;
  }
  const failure = await step(writer.close());
  await ended;
  yield* rows;
  if (failure !== undefined) throw failure;
}
