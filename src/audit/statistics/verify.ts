import { type ArithmeticCheck, checkTables, type StatedTable } from './arithmetic';
import { formatMonth, isWithin, type Month, type Period } from './month';
import type { Population } from './population';
import type { ReleaseTable } from './release';

/**
 * Adds up a population before and after suppression: its categories against its units, month by
 * month; its units against the source events; and the published figures against each other.
 */
export function verify(
  population: Population,
  table: ReleaseTable,
  period: Period,
): ArithmeticCheck[] {
  const holds = (stated: readonly StatedTable[]) => checkTables(stated).length === 0;
  return [
    {
      table: population.id,
      check: 'counts-equal-source-events',
      ok: holds([exactTable(population, period)]) && isSameMonths(population, period),
    },
    { table: population.id, check: 'published-sums', ok: holds(publishedTables(table)) },
  ];
}

const UNITS = 'units';

/** Every month by the finest categories; the total is counted from the source events. */
function exactTable({ id, views, items, expected }: Population, period: Period): StatedTable {
  const rows = new Map<Month, Record<string, number>>();
  const columns = views.map(() => new Set<string>());
  for (const { month, paths } of items) {
    if (!isWithin(month, period)) continue;
    const row = rows.get(month) ?? {};
    rows.set(month, row);
    row[UNITS] = (row[UNITS] ?? 0) + 1;
    for (const [at, path] of paths.entries()) {
      const column = `${at}:${path.join('/')}`;
      columns[at]?.add(column);
      row[column] = (row[column] ?? 0) + 1;
    }
  }
  const filled = [...rows].map(([month, row]) => ({
    label: formatMonth(month),
    values: {
      ...Object.fromEntries(columns.flatMap((set) => [...set].map((column) => [column, 0]))),
      ...row,
    },
  }));
  return {
    id,
    rows: filled,
    sums: columns.filter((set) => set.size > 0).map((set) => ({ column: UNITS, of: [...set] })),
    total: { [UNITS]: expected.filter((month) => isWithin(month, period)).length },
  };
}

function isSameMonths({ items, expected }: Population, period: Period): boolean {
  const sorted = (months: readonly Month[]) =>
    months.filter((month) => isWithin(month, period)).sort((a, b) => a - b);
  return sorted(items.map(({ month }) => month)).join() === sorted(expected).join();
}

/** The published figures: a row is the sum of its columns, and longer periods of shorter ones. */
function publishedTables({ id, rows, views, parts }: ReleaseTable): StatedTable[] {
  const across = views.map(
    ({ id: view, columns }): StatedTable => ({
      id: `${id}/${view}`,
      rows: rows.map(({ from, total, values }) => ({
        label: from,
        values: {
          total,
          ...Object.fromEntries((values[view] ?? []).map((value, at) => [String(at), value])),
        },
      })),
      sums:
        columns.length === 0 ? [] : [{ column: 'total', of: columns.map((_, at) => String(at)) }],
    }),
  );
  const [whole] = rows;
  const down = (level: readonly (typeof rows)[number][]): StatedTable => ({
    id,
    rows: level.map(({ from, total }) => ({ label: from, values: { total } })),
    sums: [],
    total: { total: whole?.total ?? null },
  });
  const rowAt = ({ from, to }: { readonly from: string; readonly to: string }) =>
    rows.filter((row) => row.from === from && row.to === to);
  const covers = parts.at(-1)?.to === whole?.to;
  return [...across, ...(covers ? [down(parts.flatMap(rowAt))] : []), down(yearRows(rows))];
}

/** One row for each civil year, in which a release of a single year is its own total. */
function yearRows(rows: ReleaseTable['rows']): ReleaseTable['rows'] {
  const [whole] = rows;
  if (whole === undefined) return [];
  const years = rows.filter(({ kind }) => kind === 'year');
  return years.length > 0 ? years : [whole];
}
