import { isPart, isSamePeriod, type Period, parseMonth } from '../month';
import type { ReleasePeriod, ReleaseRow, ReleaseTable, ReleaseView } from '../release';

/** Where a unit stands no rule depends on: how many there are there is never how many terms. */
const WITHOUT_RULES = 'state';

/**
 * What tables tell of some months, so that one of these figures may be the number of the terms of a
 * rule: totals, categories, those that contain them, and what is beside one of these.
 */
export function figuresOver(tables: readonly ReleaseTable[], period: Period): number[] {
  const figures = tables.flatMap((table) => [
    rowsOver(table, table.parts, period).reduce((sum, { total }) => sum + (total ?? 0), 0),
    ...table.views
      .filter(({ id }) => id !== WITHOUT_RULES)
      .flatMap((view) => categoriesOf(view, rowsOver(table, view.parts, period))),
  ]);
  return [...new Set(figures.filter((figure) => figure > 0))];
}

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

/** The rows of the parts that make up the months; none where they do not. */
function rowsOver(
  { rows }: ReleaseTable,
  parts: readonly ReleasePeriod[],
  period: Period,
): readonly ReleaseRow[] {
  const within = parts.filter((part) => isPart(periodOf(part), period));
  const [first, last] = [within[0], within.at(-1)];
  if (first === undefined || last === undefined) return [];
  if (!isSamePeriod(periodOf({ from: first.from, to: last.to }), period)) return [];
  return within.flatMap((part) =>
    rows.filter(({ from, to }) => from === part.from && to === part.to),
  );
}

const periodOf = ({ from, to }: ReleasePeriod): Period => ({
  from: parseMonth(from) ?? 0,
  to: parseMonth(to) ?? 0,
});
