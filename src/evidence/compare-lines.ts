import type { LineChange } from './change';
import type { Commitments } from './commitments';
import { longestRise } from './longest-rise';

/** How the lines of a log differ from those of its seal. */
export interface LineComparison {
  /** Lines at the beginning that are the same in both. */
  readonly sameBefore: number;
  /** In the order of the log; those deleted stand before what now follows them. */
  readonly changes: readonly LineChange[];
  /** Lines of the log after the last one that the seal knows. */
  readonly appended: number;
}

/** The part of both sides between what is the same at their beginnings and at their ends. */
interface Middle {
  readonly start: number;
  readonly sealedEnd: number;
  readonly logEnd: number;
}

/**
 * Aligns the lines of a log with those that were sealed. Lines found on both sides are where they were
 * if they kept their order among most others; the rest of them were moved. What stands between two
 * that stayed is taken in order for edits, and what is then left over was deleted or inserted.
 */
export function compareLines(sealed: Commitments, log: Commitments): LineComparison {
  const middle = middleOf(sealed, log);
  const { start, sealedEnd, logEnd } = middle;
  const origins = originsOf(sealed, log, middle);
  const changes = changesOf(origins, middle);
  let appended = 0;
  if (sealedEnd === sealed.length) {
    for (let last = changes.at(-1); last?.kind === 'inserted'; last = changes.at(-1)) {
      if (last.line !== logEnd - 1 - appended) break;
      changes.pop();
      appended++;
    }
  }
  return { sameBefore: start, changes: withOriginals(changes, sealed, log), appended };
}

function middleOf(sealed: Commitments, log: Commitments): Middle {
  const shorter = Math.min(sealed.length, log.length);
  let start = 0;
  while (start < shorter && sealed.same(start, log, start)) start++;
  let [sealedEnd, logEnd] = [sealed.length, log.length];
  while (sealedEnd > start && logEnd > start && sealed.same(sealedEnd - 1, log, logEnd - 1)) {
    sealedEnd--;
    logEnd--;
  }
  return { start, sealedEnd, logEnd };
}

/** For lines of the log, by index, where the seal has them: the first with the first, and so on. */
function originsOf(
  sealed: Commitments,
  log: Commitments,
  { start, sealedEnd, logEnd }: Middle,
): ReadonlyMap<number, number> {
  const places = new Map<string, number[]>();
  for (let at = sealedEnd - 1; at >= start; at--) {
    const key = sealed.keyAt(at);
    const known = places.get(key);
    if (known === undefined) places.set(key, [at]);
    else known.push(at);
  }
  const origins = new Map<number, number>();
  for (let line = start; line < logEnd; line++) {
    const origin = places.get(log.keyAt(line))?.pop();
    if (origin !== undefined) origins.set(line, origin);
  }
  return origins;
}

function changesOf(
  origins: ReadonlyMap<number, number>,
  { start, sealedEnd, logEnd }: Middle,
): LineChange[] {
  const found = [...origins];
  const stayed = longestRise([...origins.values()]).map(
    (place) => found[place] as [number, number],
  );
  const stillThere = new Set(origins.values());
  const changes: LineChange[] = [];
  let [line, sealedLine] = [start, start];
  for (const [logStop, sealedStop] of [...stayed, [logEnd, sealedEnd] as const]) {
    const gone: number[] = [];
    for (; sealedLine < sealedStop; sealedLine++) {
      if (!stillThere.has(sealedLine)) gone.push(sealedLine);
    }
    let edits = 0;
    for (; line < logStop; line++) {
      const origin = origins.get(line);
      if (origin !== undefined) changes.push({ kind: 'moved', line, sealedLine: origin });
      else if (edits === gone.length) changes.push({ kind: 'inserted', line });
      else changes.push({ kind: 'edited', line, sealedLine: gone[edits++] as number });
    }
    for (const each of gone.slice(edits)) changes.push({ kind: 'deleted', sealedLine: each });
    [line, sealedLine] = [logStop + 1, sealedStop + 1];
  }
  return changes;
}

/** An inserted line that the seal has elsewhere is a copy of that one. */
function withOriginals(
  changes: readonly LineChange[],
  sealed: Commitments,
  log: Commitments,
): readonly LineChange[] {
  const originals = new Map<string, number | undefined>();
  for (const { kind, line } of changes) {
    if (kind === 'inserted') originals.set(log.keyAt(line as number), undefined);
  }
  if (originals.size === 0) return changes;
  for (let at = sealed.length - 1; at >= 0; at--) {
    const key = sealed.keyAt(at);
    if (originals.has(key)) originals.set(key, at);
  }
  return changes.map((change) => {
    if (change.kind !== 'inserted') return change;
    const original = originals.get(log.keyAt(change.line as number));
    return original === undefined ? change : { ...change, kind: 'copied', sealedLine: original };
  });
}
