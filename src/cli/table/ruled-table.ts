import Table from 'cli-table3';
import wrapAnsi from 'wrap-ansi';

/** A table with a line under each row. */
export interface RuledTable {
  readonly headings: readonly string[];
  /** Of each column with the spaces at its sides, in columns of the terminal. */
  readonly widths: readonly number[];
  readonly rows: Iterable<readonly string[]>;
}

/** Spaces at the two sides of a cell. */
export const PADDING = 2;

const NOTHING = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  mid: '',
  'left-mid': '',
  'mid-mid': '',
  'right-mid': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
};
const BEGINNING = { top: '─', 'top-mid': '┬', 'top-left': '┌', 'top-right': '┐' };
const BETWEEN = { top: '─', 'top-mid': '┼', 'top-left': '├', 'top-right': '┤' };
const END = { bottom: '─', 'bottom-mid': '┴', 'bottom-left': '└', 'bottom-right': '┘' };

/**
 * Draws a table row by row, each as a table of its own whose cells have one line: what the library
 * takes for a row grows with the square of the length of its cells, and with that of the table.
 */
export function ruledTable({ headings, widths, rows }: RuledTable): string {
  const drawn: string[] = [];
  let row: readonly string[] = headings;
  const draw = (borders: object): void => {
    drawn.push(rowText(row, widths, drawn.length === 0 ? BEGINNING : BETWEEN, borders));
  };
  for (const next of rows) {
    draw({});
    row = next;
  }
  draw(END);
  return drawn.join('\n');
}

function rowText(
  cells: readonly string[],
  widths: readonly number[],
  above: object,
  below: object,
): string {
  const columns = cells.map((cell, at) =>
    wrapAnsi(cell, (widths[at] ?? 0) - PADDING, { hard: true }).split('\n'),
  );
  const table = new Table({
    chars: { ...NOTHING, ...above, ...below },
    colWidths: [...widths],
    style: { head: [], border: [] },
  });
  const height = Math.max(...columns.map(({ length }) => length));
  for (let line = 0; line < height; line++) table.push(columns.map((lines) => lines[line] ?? ''));
  return table.toString();
}
