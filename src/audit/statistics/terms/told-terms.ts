import { leastPart, leastRest, leastWhole, type Share, shareOf } from './share';

/** Terms that are over, by what came of them. */
export interface TermCounts {
  readonly inTime: number;
  /** The act was done after the term. */
  readonly late: number;
  /** The term is over and the act was not done. */
  readonly unmet: number;
}

/** What can be told of the terms of a rule. */
export interface ToldTerms {
  /** So many are over, or more. */
  readonly overAtLeast: number;
  /** Of those that are over, in how many the act was done. */
  readonly done: Share;
  /** Of those in which it was done, in how many in time; `null` where these may be too few. */
  readonly inTime: Share | null;
}

export interface Protection {
  readonly threshold: number;
  /** What is published of the same months: one of them may be how many terms there were. */
  readonly figures: readonly number[];
}

/**
 * What of these counts may be told to somebody who knows how many terms are over, and even in how
 * many the act was done, for the events of another table may be just these. The number of terms is
 * told as one of a few least ones, and everything else follows from what was told before it: else
 * it would tell on which side of a limit a count is. `undefined` where nothing can be.
 */
export function toldTerms(counts: TermCounts, protection: Protection): ToldTerms | undefined {
  const { threshold } = protection;
  const acts = counts.inTime + counts.late;
  const over = acts + counts.unmet;
  let told: ToldTerms | undefined;
  let limit: number | undefined = leastWhole(threshold);
  while (limit !== undefined && limit <= over) {
    const done = shareOf(acts, over, { least: limit, threshold });
    if (done === undefined) break;
    limit = awayFromFigures(limit, over, done, protection);
    if (limit === undefined) break;
    const least = leastPart(done, limit);
    const inTime = shareOf(counts.inTime, acts, { least, threshold }) ?? null;
    told = { overAtLeast: limit, done, inTime };
    limit = next(limit);
  }
  return told;
}

/** Far enough from each other that it is not told how many terms there are. */
const next = (limit: number): number => Math.ceil((limit * 5) / 4);

/** The least number of late acts that what is told leaves room for. */
export const leastLate = ({ overAtLeast, done, inTime }: ToldTerms): number =>
  inTime === null ? 0 : leastRest(inTime, leastPart(done, overAtLeast));

/**
 * The first limit from `from` on, up to the count, that no published figure is near: of 43 applications,
 * «40 terms or more» would leave three at most without one. The ends of the range of the acts done
 * are such limits too, where a figure is the number of these acts.
 */
function awayFromFigures(
  from: number,
  over: number,
  { atLeast, atMost }: Share,
  { threshold, figures }: Protection,
): number | undefined {
  const shares = [100, atLeast, atMost].filter((percent) => percent > 0);
  const isNear = (limit: number) =>
    figures.some((figure) =>
      shares.some((percent) => {
        const wouldBe = (100 * figure) / percent;
        return wouldBe >= limit - threshold && wouldBe < limit + threshold;
      }),
    );
  for (let limit = from; limit <= over; limit++) if (!isNear(limit)) return limit;
  return undefined;
}
