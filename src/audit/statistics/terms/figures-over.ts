import { isPart, type Period, parseMonth } from '../month';
import type { ReleasePeriod, ReleaseRow, ReleaseTable, ReleaseView } from '../release';

/** Where a unit stands no rule depends on: how many there are there is never how many terms. */
const WITHOUT_RULES = 'state';

/**
 * What tables tell of some months, so that one of these figures may be the number of the terms of a
 * rule, or more by those of a few months that are not told: totals, categories, those that contain
 * them, and what is beside one of these; of these months, as far as they are told, and of all longer
 * periods.
 */
export function figuresOver(tables: readonly ReleaseTable[], period: Period): number[] {
  const figures = tables.flatMap((table) => {
    const views = table.views.filter(({ id }) => id !== WITHOUT_RULES);
    const longer = table.rows.filter((row) => isPart(period, periodOf(row)));
    return [
      totalOf(rowsWithin(table, table.parts, period)),
      ...views.flatMap((view) => categoriesOf(view, rowsWithin(table, view.parts, period))),
      ...longer.flatMap((row) => [
        totalOf([row]),
        ...views.flatMap((view) => categoriesOf(view, [row])),
      ]),
    ];
  });
  return [...new Set(figures.filter((figure) => figure > 0))];
}

const totalOf = (rows: readonly ReleaseRow[]): number =>
  rows.reduce((sum, { total }) => sum + (total ?? 0), 0);

/** The sum of each category at every level, and of all that are not in it. */
function categoriesOf({ id, columns }: ReleaseView, rows: readonly ReleaseRow[]): number[] {
  const under = new Map<string, number>();
  let whole = 0;
  for (const [at, { path }] of columns.entries()) {
    const figure = rows.reduce((sum, { values }) => sum + (values[id]?.[at] ?? 0), 0);
    whole += figure;
    for (let depth = 1; depth <= path.length; depth++) {
      const key = path.slice(0, depth).join('\n');
      under.set(key, (under.get(key) ?? 0) + figure);
    }
  }
  return [...under.values()].flatMap((figure) => [figure, whole - figure]);
}

/** The rows of the parts that are of these months. */
function rowsWithin(
  { rows }: ReleaseTable,
  parts: readonly ReleasePeriod[],
  period: Period,
): readonly ReleaseRow[] {
  const within = new Set(
    parts.filter((part) => isPart(periodOf(part), period)).map(({ from, to }) => `${from} ${to}`),
  );
  return rows.filter(({ from, to }) => within.has(`${from} ${to}`));
}

const periodOf = ({ from, to }: ReleasePeriod): Period => ({
  from: parseMonth(from) ?? 0,
  to: parseMonth(to) ?? 0,
});
