import { ProtocolError } from '../../core/index';
import { type Block, coarsen, leavesOf, timeBlocks } from './blocks';
import { type ColumnGroup, columnGroups } from './column-groups';
import { Counts } from './counts';
import type { Period } from './month';
import type { Population } from './population';
import { type PreviousTable, readPrevious } from './previous-table';
import type { PreviousRelease, ReleaseTable } from './release';
import { type PublishedPart, type PublishedView, releaseRows, writtenPeriod } from './release-rows';

export interface TableOptions {
  readonly period: Period;
  readonly threshold: number;
  readonly complete: boolean;
  /** The same table of the previous release. */
  readonly previous?: PreviousRelease['tables'][number] | undefined;
}

/**
 * What of a population can be published.
 *
 * The months are divided into parts, and for each view the parts are joined into parts of its own
 * and the categories into groups, so that every figure is at least the threshold (or a zero that
 * may be told). Only these figures and sums of them are published. All that is known of a month or
 * category inside them is therefore one figure for its part and one for its group, each at least
 * the threshold and with at least the threshold left beside it: what is not published can always
 * take more values than the threshold. `docs/estadisticas.md` gives the proof.
 */
export function releaseTable(population: Population, options: TableOptions): ReleaseTable {
  const { period, threshold, complete, previous } = options;
  const old = previous === undefined ? undefined : readPrevious(previous, population, options);
  const kept = old === undefined ? undefined : keptFigures(population, old, options);
  // Months that the previous release kept back for being few are still to be told.
  const fresh: Period = { from: (kept?.parts.at(-1)?.to ?? period.from - 1) + 1, to: period.to };
  const added =
    fresh.from > fresh.to ? undefined : divide(population, fresh, threshold, old?.views);
  const parts = [...(kept?.parts ?? []), ...(added?.parts ?? [])];
  const views = population.views.map((view, at) => {
    const before = kept?.views[at];
    const after = added?.views[at];
    return {
      id: view.id,
      title: view.title,
      groups: before?.groups ?? after?.groups ?? [],
      parts: [...(before?.parts ?? []), ...(after?.parts ?? [])],
    };
  });
  return {
    id: population.id,
    title: population.title,
    universe: population.universe,
    dating: population.dating,
    sources: population.sources,
    status: parts.length > 0 ? 'published' : complete ? 'suppressed' : 'unknown',
    ...(kept?.revised === true ? { revised: true as const } : {}),
    parts: parts.map(writtenPeriod),
    views: views.map(({ id, title, groups, parts: own }) => ({
      id,
      title,
      columns: groups.map(({ path, label }) => ({ path, label })),
      parts: own.map(writtenPeriod),
    })),
    rows: releaseRows(period, parts, views),
  };
}

interface Division {
  readonly parts: readonly PublishedPart[];
  readonly views: readonly Omit<PublishedView, 'id'>[];
}

/** Divides a period; `undefined` where its total is too small. `fixed` are groups to keep to. */
function divide(
  population: Population,
  period: Period,
  threshold: number,
  fixed: readonly PublishedView[] | undefined,
): Division | undefined {
  const counts = new Counts(population, period);
  if (counts.total(period) < threshold) return undefined;
  const tree = timeBlocks(period, (part) => counts.total(part) >= threshold);
  return {
    parts: leavesOf(tree).map((part) => ({ ...part, count: counts.total(part) })),
    views: population.views.map((view, at) => {
      const groups =
        fixed?.[at]?.groups ??
        columnGroups(view.columns, {
          threshold,
          hidesZero: population.hidesZero,
          count: (path) => counts.under(at, path),
        });
      return divideView(population.hidesZero, at, groups, tree, counts, threshold);
    }),
  };
}

const UNDIVIDED = { groups: [], parts: [] };

function divideView(
  hidesZero: boolean,
  view: number,
  groups: readonly ColumnGroup[],
  tree: Block,
  counts: Counts,
  threshold: number,
): Division['views'][number] {
  if (groups.length < 2) return UNDIVIDED;
  if (!counts.hasPlaceFor(view, tree, groups)) return { groups, parts: [] };
  const countsOf = counts.byGroup(view, groups);
  const whole = countsOf(tree);
  const mayBeZero = whole.map((count) => count === 0 && !hidesZero);
  const enough = (part: Period) =>
    countsOf(part).every((count, at) =>
      mayBeZero[at] ? true : count >= (groups[at]?.least ?? threshold),
    );
  if (!enough(tree)) return { groups, parts: [] };
  return {
    groups,
    parts: coarsen(tree, enough).map((part) => ({ ...part, counts: countsOf(part) })),
  };
}

/**
 * Figures of the previous release for its own months: replaced only where every one of them grew by
 * the threshold or more, else repeated, so that subtracting two releases tells nothing smaller.
 */
function keptFigures(
  population: Population,
  old: PreviousTable,
  { threshold, period }: TableOptions,
): PreviousTable & { readonly revised: boolean } {
  const counts = new Counts(population, period);
  const parts = old.parts.map((part) => ({ ...part, count: counts.total(part) }));
  const views = old.views.map((view, at) => {
    const countsOf = counts.byGroup(at, view.groups);
    return { ...view, parts: view.parts.map((part) => ({ ...part, counts: countsOf(part) })) };
  });
  const placed = old.views.every(({ groups, parts: own }, at) =>
    own.every((part) => counts.hasPlaceFor(at, part, groups)),
  );
  refuseFewer(old, parts, threshold);
  const before = figuresOf(old);
  const grown = figuresOf({ parts, views }).every(
    (figure, at) => figure - (before[at] ?? 0) >= threshold,
  );
  return placed && grown ? { parts, views, revised: true } : { ...old, revised: false };
}

/**
 * A few units may have been corrected away since. Where as many as the threshold are missing, the
 * log is not of the cases of which the release was made, and what it says of later months could be
 * subtracted from what the others say.
 */
function refuseFewer(old: PreviousTable, parts: PreviousTable['parts'], threshold: number): void {
  const sum = (all: PreviousTable['parts']) => all.reduce((total, { count }) => total + count, 0);
  if (sum(old.parts) - sum(parts) < threshold) return;
  throw new ProtocolError(
    'E_PREVIOUS_CASES',
    'the log lacks cases that the previous release counted',
    'hand over all the logs of which it was made, with all their events',
  );
}

const figuresOf = ({ parts, views }: PreviousTable): number[] => [
  ...parts.map(({ count }) => count),
  ...views.flatMap((view) => view.parts.flatMap(({ counts }) => counts)),
];
