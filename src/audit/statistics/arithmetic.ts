/** A table as it is stated, to be held against its own arithmetic. `null` is a figure not given. */
export interface StatedTable {
  readonly id: string;
  readonly rows: readonly {
    readonly label: string;
    readonly values: Readonly<Record<string, number | null>>;
  }[];
  /** Columns that are the sum of others in the same row. */
  readonly sums: readonly { readonly column: string; readonly of: readonly string[] }[];
  /** The row that is the sum of all the others. */
  readonly total?: Readonly<Record<string, number | null>>;
}

/** A figure that is not the sum of those that it is said to add. */
export interface Discrepancy {
  readonly table: string;
  /** Label of the row; `total` for the row of totals. */
  readonly row: string;
  readonly column: string;
  readonly stated: number;
  readonly sum: number;
}

/** Whether the sums of a table were verified. No figure is in it: it is published with the rest. */
export interface ArithmeticCheck {
  readonly table: string;
  readonly check: 'counts-equal-source-events' | 'published-sums';
  readonly ok: boolean;
}

/**
 * Adds the figures of tables, one's own or those that others published, and tells where a margin is
 * not the sum of its cells. What has a figure missing cannot be added and is not judged.
 */
export function checkTables(tables: readonly StatedTable[]): Discrepancy[] {
  return tables.flatMap((table) => {
    const { id, rows, sums, total } = table;
    const found: Discrepancy[] = [];
    const compare = (row: string, column: string, stated: Figure, parts: readonly Figure[]) => {
      const sum = added(parts);
      if (typeof stated === 'number' && sum !== undefined && stated !== sum) {
        found.push({ table: id, row, column, stated, sum });
      }
    };
    const across = total === undefined ? rows : [...rows, { label: 'total', values: total }];
    for (const { label, values } of across) {
      for (const { column, of } of sums) {
        compare(
          label,
          column,
          values[column],
          of.map((part) => values[part]),
        );
      }
    }
    for (const [column, stated] of Object.entries(total ?? {})) {
      compare(
        'total',
        column,
        stated,
        rows.map(({ values }) => values[column]),
      );
    }
    return found;
  });
}

type Figure = number | null | undefined;

function added(parts: readonly Figure[]): number | undefined {
  let sum = 0;
  for (const part of parts) {
    if (typeof part !== 'number') return undefined;
    sum += part;
  }
  return sum;
}
