import { CHANGE_KINDS, type ChangeKind, type LineChange, rangesOf } from './change';
import type { Commitments } from './commitments';
import { compareLines } from './compare-lines';
import type { Hashing } from './hashing';
import { type HeadSought, passage } from './passage';
import type { Seal } from './seal';
import type { SealComparison } from './verification';

const MAX_LISTED = 1000;

/** What is known besides the lines of a log when they are compared with a seal. */
export interface ComparisonContext {
  readonly sought: HeadSought | undefined;
  /** Whether the header of the log, the same otherwise, took back until when it is complete. */
  readonly isMovedBack: boolean;
}

/** Compares the lines of a log with those of its seal. */
export function comparisonWith(
  seal: Seal,
  log: Commitments,
  { sought, isMovedBack }: ComparisonContext,
  hashing: Hashing,
): SealComparison {
  const { sameBefore, changes: ofLines, appended } = compareLines(seal.commitments, log);
  const header: LineChange = { kind: 'edited', line: 0, sealedLine: 0 };
  const changes = isMovedBack ? [header, ...ofLines] : ofLines;
  const ranges = rangesOf(changes);
  const { commitments, completeThrough } = seal;
  const lines = { header: seal.header, commitments, time: completeThrough };
  return {
    lines: commitments.length,
    head: seal.head,
    ...(sought === undefined
      ? {}
      : { anchored: passage(lines, sought, hashing).proven !== undefined }),
    ...(changes.length === 0 ? {} : { firstDifference: isMovedBack ? 1 : sameBefore + 1 }),
    counts: countsOf(changes),
    changes: ranges.slice(0, MAX_LISTED),
    changeRuns: ranges.length,
    appended,
  };
}

function countsOf(changes: readonly LineChange[]): Readonly<Record<ChangeKind, number>> {
  const counts = Object.fromEntries(CHANGE_KINDS.map((kind) => [kind, 0])) as Record<
    ChangeKind,
    number
  >;
  for (const { kind } of changes) counts[kind]++;
  return counts;
}
