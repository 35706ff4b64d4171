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
 * Divides categories as finely as the threshold lets. Where one of a level is under it, all of that
 * level that are, zeros too, are published together with some that are not. Which ones follows from
 * the order of the list alone, the last first, and not from how many units they have: else whoever
 * knows this method could tell from what stands apart how few a small one has. Every category under
 * the threshold may thus be any number under it. Where nothing would be left apart, or all the units
 * are of one category (which would tell it of each of them), the categories are not divided: one
 * group holds all.
 */
export function columnGroups(
  columns: readonly Column[],
  options: GroupingOptions,
  above: { readonly path: readonly string[]; readonly label: BilingualText } = ALL,
): ColumnGroup[] {
  const { threshold, hidesZero, count } = options;
  const undivided = [{ ...above, least: threshold }];
  const sized = columns.map((column) => {
    const path = [...above.path, column.id];
    return { column, path, size: count(path) };
  });
  if (sized.filter(({ size }) => size > 0).length < 2) return undivided;
  const hasSmall = sized.some(({ size }) => size < threshold && (size > 0 || hidesZero));
  const together = hasSmall ? joinedWithSmall(sized, threshold) : new Set<Sized>();
  const apart = sized.filter((each) => !together.has(each));
  if (apart.length === 0) return undivided;
  const groups = apart.flatMap(({ column, path, size }) =>
    size === 0 || column.columns === undefined
      ? [{ path, label: labelUnder(above, column.label), least: threshold }]
      : columnGroups(column.columns, options, { path, label: labelUnder(above, column.label) }),
  );
  if (together.size === 0) return groups;
  const members = sized.filter((each) => together.has(each)).map(({ column }) => column);
  return [
    ...groups,
    {
      path: [...above.path, OTHERS],
      label: labelUnder(above, joined(members)),
      least: 2 * threshold,
    },
  ];
}

interface Sized {
  readonly column: Column;
  readonly path: readonly string[];
  readonly size: number;
}

/**
 * The categories under the threshold and as many of the others, from the end, as hide them: each of
 * the small ones may have any number under the threshold and each of the others the threshold. Two
 * alone hide each other only where either could be the small one.
 */
function joinedWithSmall(sized: readonly Sized[], threshold: number): ReadonlySet<Sized> {
  const together = new Set(sized.filter(({ size }) => size < threshold));
  const large = sized.filter((each) => !together.has(each)).reverse();
  let sum = [...together].reduce((total, { size }) => total + size, 0);
  for (const [at, each] of large.entries()) {
    together.add(each);
    sum += each.size;
    const isPair = together.size === 2 && !sized.slice(-2).every((one) => together.has(one));
    if (sum >= (at + 2) * threshold && !isPair) break;
  }
  return together;
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
