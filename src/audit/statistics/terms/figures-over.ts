import { isPart, isSamePeriod, type Period, parseMonth } from '../month';
import type { ReleasePeriod, ReleaseTable } from '../release';

/** Where a unit stands no rule depends on: how many there are there is never how many terms. */
const WITHOUT_RULES = 'state';

/**
 * What tables tell of some months, so that one of these figures may be the number of the terms of a
 * rule: totals, categories and those that contain them.
 */
export function figuresOver(tables: readonly ReleaseTable[], period: Period): number[] {
  const figures = tables.flatMap(({ rows, parts, views }) => {
    const rowOf = (part: ReleasePeriod) =>
      rows.find(({ from, to }) => from === part.from && to === part.to);
    const total = sumOver(parts, period, (part) => rowOf(part)?.total);
    const categories = views
      .filter(({ id }) => id !== WITHOUT_RULES)
      .flatMap((view) => {
        const under = new Map<string, number[]>();
        for (const [at, { path }] of view.columns.entries()) {
          for (let depth = 1; depth <= path.length; depth++) {
            const key = path.slice(0, depth).join('\n');
            under.set(key, [...(under.get(key) ?? []), at]);
          }
        }
        return [...under.values()].map((columns) =>
          sumOver(view.parts, period, (part) =>
            columns.reduce((sum, at) => sum + (rowOf(part)?.values[view.id]?.[at] ?? 0), 0),
          ),
        );
      });
    return [total, ...categories];
  });
  return [...new Set(figures.filter((figure) => figure !== undefined && figure > 0))] as number[];
}

/** The sum of parts that make up the months; `undefined` where they do not. */
function sumOver(
  parts: readonly ReleasePeriod[],
  period: Period,
  figureOf: (part: ReleasePeriod) => number | null | undefined,
): number | undefined {
  const within = parts
    .map((part) => ({ part, at: { from: monthOf(part.from), to: monthOf(part.to) } }))
    .filter(({ at }) => isPart(at, period));
  const [first, last] = [within[0]?.at, within.at(-1)?.at];
  if (first === undefined || last === undefined) return undefined;
  if (!isSamePeriod({ from: first.from, to: last.to }, period)) return undefined;
  return within.reduce((sum, { part }) => sum + (figureOf(part) ?? 0), 0);
}

const monthOf = (text: string): number => parseMonth(text) ?? 0;
