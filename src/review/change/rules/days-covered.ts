import type { Rule } from '../../../rules/index';
import { firstDay, lastDay } from '../figures';

/** Civil days in a row, and the version that governs them in each of two packs. */
export interface Stretch {
  readonly first: number;
  readonly last: number;
  readonly was: Rule | undefined;
  readonly is: Rule | undefined;
}

/** The days on which a version of either pack is in force, cut wherever a version begins or ends. */
export function stretchesOf(before: readonly Rule[], after: readonly Rule[]): readonly Stretch[] {
  const starts = [...before, ...after].flatMap(({ effective: { from, to } }) => [
    firstDay(from),
    lastDay(to) + 1,
  ]);
  const cuts = [...new Set(starts)].sort((one, other) => one - other);
  return cuts.flatMap((first, at) => {
    const last = (cuts[at + 1] ?? Number.POSITIVE_INFINITY) - 1;
    const [was, is] = [governing(before, first), governing(after, first)];
    return was === undefined && is === undefined ? [] : [{ first, last, was, is }];
  });
}

/** Where two hold by mistake, the one that began later. */
const governing = (versions: readonly Rule[], day: number): Rule | undefined =>
  versions.findLast(({ effective: { from, to } }) => firstDay(from) <= day && day <= lastDay(to));

/** The days that versions cover together, in runs as long as they are. */
export function runsOf(versions: readonly Rule[]): (readonly [first: number, last: number])[] {
  const runs: [number, number][] = [];
  for (const { first, last } of stretchesOf(versions, [])) {
    const run = runs.at(-1);
    if (run !== undefined && run[1] + 1 === first) run[1] = last;
    else runs.push([first, last]);
  }
  return runs;
}
