import type { ColumnGroup } from './column-groups';
import { cut, formatMonth, isPart, isSamePeriod, type Period } from './month';
import type { ReleasePeriod, ReleaseRow } from './release';

/** A period whose total is published. */
export interface PublishedPart extends Period {
  readonly count: number;
}

/** A view with the periods whose figures are published, one for each group. */
export interface PublishedView {
  readonly id: string;
  readonly groups: readonly ColumnGroup[];
  readonly parts: readonly (Period & { readonly counts: readonly number[] })[];
}

/** The total, the years and the published parts of a period, and what their figures come to. */
export function releaseRows(
  period: Period,
  parts: readonly PublishedPart[],
  views: readonly PublishedView[],
): ReleaseRow[] {
  const places: { readonly kind: ReleaseRow['kind']; readonly at: Period }[] = [];
  const add = (kind: ReleaseRow['kind'], at: Period) => {
    if (!places.some((place) => isSamePeriod(place.at, at))) places.push({ kind, at });
  };
  add('total', period);
  for (const year of cut(period, 12)) add('year', year);
  for (const part of [...parts, ...views.flatMap((view) => view.parts)]) add('part', part);
  return places
    .sort((a, b) => a.at.from - b.at.from || b.at.to - a.at.to)
    .map(({ kind, at }) => ({
      ...writtenPeriod(at),
      kind,
      total: told(
        at,
        parts.map((part) => ({ ...part, figure: part.count })),
      ),
      values: Object.fromEntries(
        views.map((view) => [
          view.id,
          view.groups.map((_, group) =>
            told(
              at,
              view.parts.map((part) => ({ ...part, figure: part.counts[group] ?? 0 })),
            ),
          ),
        ]),
      ),
    }));
}

/** What the published figures say of a period: their sum where they make it up, else `null`. */
function told(
  period: Period,
  parts: readonly (Period & { readonly figure: number })[],
): number | null {
  const touching = parts
    .filter(({ from, to }) => from <= period.to && to >= period.from)
    .sort((a, b) => a.from - b.from);
  let next = period.from;
  let sum = 0;
  for (const part of touching) {
    if (part.from > next) return null;
    // A part that goes beyond the period says nothing of it, unless it is zero throughout.
    if (!isPart(part, period) && part.figure !== 0) return null;
    sum += part.figure;
    next = part.to + 1;
  }
  return next > period.to ? sum : null;
}

export const writtenPeriod = ({ from, to }: Period): ReleasePeriod => ({
  from: formatMonth(from),
  to: formatMonth(to),
});
