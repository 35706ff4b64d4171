import { Chain } from './chain';
import type { Commitments } from './commitments';
import type { Hashing } from './hashing';
import type { SealEnd, SealHeader } from './seal';
import type { AnchoredHead } from './verification';

/** The lines of a log or of its seal. */
export interface ChainedLines {
  readonly header: SealHeader;
  readonly commitments: Commitments;
  /** What their head rests on: until when their header says that the log is complete, if it does. */
  readonly time: string | undefined;
}

/** A head to look for, and the times of the header that it may have been made with. */
export interface HeadSought {
  readonly anchor: AnchoredHead;
  /** What the header of the log says now. */
  readonly now: string | undefined;
  /** The ends of the seals that were made of the log. */
  readonly ends: readonly SealEnd[];
}

/** Lines that an anchored head proves, and the time that it was made with. */
export interface Proven {
  readonly lines: number;
  readonly completeThrough?: string;
}

/** The head of lines, and where their chain passes through an anchored one. */
export interface Passage {
  readonly head: string;
  /** Absent where the chain does not pass through it. */
  readonly proven?: Proven;
}

/**
 * Chains lines. An anchored head that comes without the time of its header is tried with those known.
 */
export function passage(
  { header, commitments, time: said }: ChainedLines,
  sought: HeadSought | undefined,
  hashing: Hashing,
): Passage {
  const chain = new Chain(header, hashing);
  const anchor = sought?.anchor;
  const timesAt = timesByLines(sought?.ends ?? []);
  let proven: Proven | undefined;
  for (let lines = 1; lines <= commitments.length; lines++) {
    chain.push(commitments.formAt(lines - 1), commitments.hexAt(lines - 1));
    if (anchor === undefined || (anchor.lines ?? lines) !== lines) continue;
    const times =
      anchor.completeThrough === undefined
        ? new Set([undefined, sought?.now, ...(timesAt.get(lines) ?? [])])
        : [anchor.completeThrough];
    for (const time of times) {
      if (chain.head(time) !== anchor.head) continue;
      proven = { lines, ...(time === undefined ? {} : { completeThrough: time }) };
    }
  }
  const head = chain.head(said);
  return proven === undefined ? { head } : { head, proven };
}

function timesByLines(ends: readonly SealEnd[]): ReadonlyMap<number, readonly string[]> {
  const times = new Map<number, string[]>();
  for (const { lines, completeThrough } of ends) {
    if (completeThrough === undefined) continue;
    const known = times.get(lines);
    if (known === undefined) times.set(lines, [completeThrough]);
    else known.push(completeThrough);
  }
  return times;
}
