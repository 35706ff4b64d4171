/** What happened to lines after they were sealed. */
export const CHANGE_KINDS = ['edited', 'deleted', 'inserted', 'copied', 'moved'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** First and last line, counted from 1. */
export type LineRange = readonly [from: number, to: number];

/** A run of lines to which the same happened. */
export interface Change {
  readonly kind: ChangeKind;
  /** Where they are in the log now; absent for those deleted. */
  readonly lines?: LineRange;
  /** Where they were when sealed; for copies, the originals; absent for those inserted. */
  readonly sealedLines?: LineRange;
}

/** A change of one line, by its index from 0 in the log and in the seal. */
export interface LineChange {
  readonly kind: ChangeKind;
  readonly line?: number;
  readonly sealedLine?: number;
}

/** Puts changes of neighbouring lines together. */
export function rangesOf(changes: readonly LineChange[]): Change[] {
  const ranges: Change[] = [];
  for (const { kind, line, sealedLine } of changes) {
    const last = ranges.at(-1);
    if (last?.kind === kind && last.lines?.[1] === line && last.sealedLines?.[1] === sealedLine) {
      ranges[ranges.length - 1] = {
        kind,
        ...(last.lines === undefined ? {} : { lines: [last.lines[0], last.lines[1] + 1] }),
        ...(last.sealedLines === undefined
          ? {}
          : { sealedLines: [last.sealedLines[0], last.sealedLines[1] + 1] }),
      };
    } else {
      ranges.push({
        kind,
        ...(line === undefined ? {} : { lines: [line + 1, line + 1] }),
        ...(sealedLine === undefined ? {} : { sealedLines: [sealedLine + 1, sealedLine + 1] }),
      });
    }
  }
  return ranges;
}
