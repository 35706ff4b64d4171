import { ProtocolError } from '../../core/index';
import { type ColumnGroup, OTHERS } from './column-groups';
import { isPart, type Month, type Period, parseMonth } from './month';
import type { Population } from './population';
import type { PreviousRelease, ReleasePeriod } from './release';
import type { PublishedPart, PublishedView } from './release-rows';

/** What a table of a previous release published, which the next one keeps to. */
export interface PreviousTable {
  readonly parts: readonly PublishedPart[];
  readonly views: readonly PublishedView[];
}

type WrittenTable = PreviousRelease['tables'][number];

/**
 * Reads a published table back; `undefined` where it told no figure to keep to.
 *
 * @throws ProtocolError `E_RELEASE` where its figures are not such as a release has.
 */
export function readPrevious(
  table: WrittenTable,
  { views: ownViews }: Population,
  { period, threshold }: { readonly period: Period; readonly threshold: number },
): PreviousTable | undefined {
  if (table.parts.length === 0) return undefined;
  const parts = table.parts.map((written) => ({
    ...periodOf(written),
    count: figure(rowOf(table, written)?.total, threshold),
  }));
  let next = period.from;
  for (const { from, to } of parts) {
    if (from !== next || to < from || to > period.to) throw notARelease();
    next = to + 1;
  }
  const views = ownViews.map(({ id }) => {
    const view = table.views.find((each) => each.id === id);
    if (view === undefined) throw notARelease();
    return readView(view, table, threshold);
  });
  const ends = new Set(parts.map(({ to }) => to));
  const starts = new Set(parts.map(({ from }) => from));
  for (const view of views) {
    let after = 0;
    for (const { from, to, counts } of view.parts) {
      if (!starts.has(from) || !ends.has(to) || to < from || from < after) throw notARelease();
      const within = parts.filter((part) => isPart(part, { from, to }));
      if (sumOf(counts) !== sumOf(within.map(({ count }) => count))) throw notARelease();
      after = to + 1;
    }
  }
  return { parts, views };
}

function readView(
  { id, columns, parts }: WrittenTable['views'][number],
  table: WrittenTable,
  threshold: number,
): PublishedView {
  const groups: ColumnGroup[] = columns.map(({ path, label }) => ({
    path,
    label,
    // How many categories what is left has was not published; twice the threshold covers as many
    // as the threshold.
    least: path.at(-1) === OTHERS ? 2 * threshold : threshold,
  }));
  return {
    id,
    groups,
    parts: parts.map((written) => {
      const values = rowOf(table, written)?.values[id] ?? [];
      if (values.length !== groups.length) throw notARelease();
      return {
        ...periodOf(written),
        counts: values.map((value) => (value === 0 ? 0 : figure(value, threshold))),
      };
    }),
  };
}

const sumOf = (counts: readonly number[]): number =>
  counts.reduce((total, count) => total + count, 0);

const rowOf = (table: WrittenTable, { from, to }: ReleasePeriod) =>
  table.rows.find((row) => row.from === from && row.to === to);

function figure(value: number | null | undefined, threshold: number): number {
  if (typeof value !== 'number' || value < threshold) throw notARelease();
  return value;
}

function periodOf({ from, to }: ReleasePeriod): Period {
  const [first, last] = [parseMonth(from), parseMonth(to)];
  if (first === undefined || last === undefined) throw notARelease();
  return { from: first as Month, to: last as Month };
}

const notARelease = () =>
  new ProtocolError(
    'E_RELEASE',
    'the previous release is not one that `stats` wrote',
    'hand over the JSON that was published, unchanged',
  );
