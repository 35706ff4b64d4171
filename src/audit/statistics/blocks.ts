import { cut, type Period } from './month';

/** A period and the parts of it that are published on their own; none where it stands alone. */
export interface Block extends Period {
  readonly parts: readonly Block[];
}

type Enough = (period: Period) => boolean;

const LEVELS = [12, 3, 1] as const;

/**
 * Divides a period into years, quarters and months as finely as `enough` holds of every part. A part
 * that is too small is joined to its neighbours in time. The period itself must be enough.
 */
export function timeBlocks(period: Period, enough: Enough, level = 0): Block {
  const months = LEVELS[level];
  if (months === undefined) return { ...period, parts: [] };
  const joined = join(cut(period, months), enough);
  if (joined.length === 1) return timeBlocks(period, enough, level + 1);
  return { ...period, parts: joined.map(({ span }) => timeBlocks(span, enough, level + 1)) };
}

/** The blocks of a tree that are not divided. */
export function leavesOf({ parts, ...period }: Block): Period[] {
  return parts.length === 0 ? [period] : parts.flatMap(leavesOf);
}

/** The finest periods made of whole blocks of a tree of each of which `enough` holds. */
export function coarsen(block: Block, enough: Enough): Period[] {
  const { parts, ...period } = block;
  const joined = join(parts, enough);
  if (joined.length <= 1) return [period];
  return joined.flatMap(({ span, members }) => {
    const [only] = members;
    return members.length === 1 && only !== undefined ? coarsen(only, enough) : [span];
  });
}

/** Neighbours joined until each lot is enough; what is left over goes to the last lot. */
function join<P extends Period>(
  parts: readonly P[],
  enough: Enough,
): { readonly span: Period; readonly members: readonly P[] }[] {
  const lots: { span: Period; members: P[] }[] = [];
  let open: { span: Period; members: P[] } | undefined;
  for (const part of parts) {
    open =
      open === undefined
        ? { span: { from: part.from, to: part.to }, members: [part] }
        : { span: { from: open.span.from, to: part.to }, members: [...open.members, part] };
    if (!enough(open.span)) continue;
    lots.push(open);
    open = undefined;
  }
  if (open === undefined) return lots;
  const last = lots.pop();
  if (last === undefined) return [open];
  return [
    ...lots,
    {
      span: { from: last.span.from, to: open.span.to },
      members: [...last.members, ...open.members],
    },
  ];
}
