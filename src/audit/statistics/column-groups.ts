import type { BilingualText } from '../../core/index';
import type { Column } from './population';

/** Categories published as one figure. */
export interface ColumnGroup {
  /** Path of the category; its last part is `*` for what is left of a level. */
  readonly path: readonly string[];
  readonly label: BilingualText;
  /** The least that a figure of the group may be. */
  readonly least: number;
}

/** Last part of the path of the categories that are only published together; no code of a log. */
export const OTHERS = '*';

/** How many labels of what is left are written out; longer lists would bury the table. */
const MAX_LABELS = 3;

export interface GroupingOptions {
  /** Smallest count that is published. */
  readonly threshold: number;
  readonly hidesZero: boolean;
  /** How many units there are under a path. */
  readonly count: (path: readonly string[]) => number;
}

/**
 * Divides categories as finely as the threshold lets. Those under it are published together with
 * the smallest that are not, so that nobody can tell which of them are small, nor bound one of them
 * to fewer than `threshold` values even knowing that each is at least one. Where nothing would be
 * left apart, or all the units are of one category (which would tell it of each of them), the
 * categories are not divided: one group holds all.
 */
export function columnGroups(
  columns: readonly Column[],
  options: GroupingOptions,
  above: { readonly path: readonly string[]; readonly label: BilingualText } = ALL,
): ColumnGroup[] {
  const { threshold, hidesZero, count } = options;
  const sized = columns.map((column) => {
    const path = [...above.path, column.id];
    return { column, path, size: count(path) };
  });
  const isZero = ({ size }: { size: number }) => size === 0 && !hidesZero;
  const small = sized.filter((each) => each.size < threshold && !isZero(each));
  const large = sized
    .filter(({ size }) => size >= threshold)
    .sort((a, b) => a.size - b.size || (a.column.id < b.column.id ? -1 : 1));
  if (sized.filter(({ size }) => size > 0).length < 2) return [{ ...above, least: threshold }];
  const together = [...small];
  const sum = () => together.reduce((total, { size }) => total + size, 0);
  while (
    small.length > 0 &&
    (together.length === small.length || sum() - together.length < threshold)
  ) {
    const next = large.shift();
    if (next === undefined) return [{ ...above, least: threshold }];
    together.push(next);
  }
  if (together.length > 0 && large.length === 0) return [{ ...above, least: threshold }];
  const joinedUp = new Set(together);
  const apart = sized.filter((each) => !joinedUp.has(each));
  const groups = apart.flatMap(({ column, path, size }) =>
    size === 0 || column.columns === undefined
      ? [{ path, label: labelUnder(above, column.label), least: threshold }]
      : columnGroups(column.columns, options, { path, label: labelUnder(above, column.label) }),
  );
  if (together.length === 0) return groups;
  const members = sized.filter((each) => joinedUp.has(each)).map(({ column }) => column);
  return [
    ...groups,
    {
      path: [...above.path, OTHERS],
      label: labelUnder(above, joined(members)),
      least: threshold + together.length,
    },
  ];
}

/** The group in which a path is counted; `undefined` where the groups have no place for it. */
export function groupOf(
  path: readonly string[],
  groups: readonly { readonly path: readonly string[] }[],
): number | undefined {
  const exact = groups.findIndex((group) => group.path.every((part, at) => part === path[at]));
  if (exact !== -1) return exact;
  for (let depth = path.length - 1; depth >= 0; depth--) {
    const rest = groups.findIndex(
      (group) =>
        group.path.length === depth + 1 &&
        group.path[depth] === OTHERS &&
        group.path.slice(0, depth).every((part, at) => part === path[at]),
    );
    if (rest !== -1) return rest;
  }
  return undefined;
}

const ALL = { path: [], label: { es: '', en: '' } };

function labelUnder(above: { readonly label: BilingualText }, label: BilingualText): BilingualText {
  const under = (whole: string, part: string) => (whole === '' ? part : `${whole}: ${part}`);
  return { es: under(above.label.es, label.es), en: under(above.label.en, label.en) };
}

/** Categories of a fixed list are named; codes that few have are not, for they may tell of one. */
function joined(columns: readonly Column[]): BilingualText {
  if (columns.length > MAX_LABELS || columns.some(({ fromLog }) => fromLog === true)) {
    return { es: 'las demás', en: 'all others' };
  }
  return {
    es: columns.map(({ label }) => label.es).join(' + '),
    en: columns.map(({ label }) => label.en).join(' + '),
  };
}
