import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shareOf } from '../../../src/audit/statistics/terms/share';
import { type TermCounts, toldTerms } from '../../../src/audit/statistics/terms/told-terms';

const THRESHOLD = 3;
const MOST = 72;

/** Every outcome of up to as many terms, by what is told of them beside a published figure. */
function alike(figure: number): Map<string, TermCounts[]> {
  const told = new Map<string, TermCounts[]>();
  for (let inTime = 0; inTime <= MOST; inTime++) {
    for (let late = 0; inTime + late <= MOST; late++) {
      for (let unmet = 0; inTime + late + unmet <= MOST; unmet++) {
        const counts = { inTime, late, unmet };
        const key = JSON.stringify(toldTerms(counts, { threshold: THRESHOLD, figures: [figure] }));
        const list = told.get(key ?? '');
        if (list === undefined) told.set(key ?? '', [counts]);
        else list.push(counts);
      }
    }
  }
  return told;
}

const overOf = ({ inTime, late, unmet }: TermCounts) => inTime + late + unmet;
const doneOf = ({ inTime, late }: TermCounts) => inTime + late;
const fewest = (list: readonly TermCounts[], of: (counts: TermCounts) => number) =>
  list.length === 0 ? Number.POSITIVE_INFINITY : new Set(list.map(of)).size;

describe('whoever knows the method and a published figure', () => {
  it.each([15, 16, 17, 20, 24, 31, 40, 47, 60])(
    'is left with as many values as the threshold of every outcome: %i',
    (figure) => {
      for (const list of alike(figure).values()) {
        const isSum = list.filter((counts) => overOf(counts) === figure);
        const acts = list.filter((counts) => doneOf(counts) === figure);
        // Beyond the most that was tried there are more.
        const all = acts.some((counts) => overOf(counts) > MOST - THRESHOLD) ? [] : acts;
        const sizes = [
          // It is how many terms are over; and whoever knows that knows the acts done too.
          ...(['inTime', 'late', 'unmet'] as const).map((of) => fewest(isSum, (each) => each[of])),
          ...isSum
            .filter((counts) => doneOf(counts) >= THRESHOLD)
            .map((counts) =>
              fewest(
                isSum.filter((each) => doneOf(each) === doneOf(counts)),
                ({ inTime }) => inTime,
              ),
            ),
          // It is how many there could have been: of the rest, how many are there?
          fewest(
            list.filter((counts) => overOf(counts) <= figure),
            (counts) => figure - overOf(counts),
          ),
          // It is in how many the act was done.
          ...(['inTime', 'late', 'unmet'] as const).map((of) => fewest(all, (each) => each[of])),
        ];
        expect(Math.min(...sizes)).toBeGreaterThanOrEqual(THRESHOLD);
      }
    },
    20_000,
  );
});

describe('a share', () => {
  it('is a range with room for more counts than the threshold, the ends of which are told apart', () => {
    expect(shareOf(19, 100, { least: 100, threshold: 10 })).toEqual({ atLeast: 0, atMost: 20 });
    expect(shareOf(20, 100, { least: 100, threshold: 10 })).toEqual({ atLeast: 20, atMost: 40 });
    expect(shareOf(100, 100, { least: 100, threshold: 10 })).toEqual({ atLeast: 80, atMost: 100 });
    expect(shareOf(19, 100, { least: 54, threshold: 10 })).toBeUndefined();
  });

  it('holds as many counts, whatever the whole', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 3, max: 40 }),
        fc.nat(5000),
        fc.nat(5000),
        (threshold, more, some) => {
          const whole = 5 * (threshold + 1) + more;
          const part = some % (whole + 1);
          const told = (each: number) =>
            JSON.stringify(shareOf(each, whole, { least: whole, threshold }));
          let same = 1;
          for (let each = part + 1; each <= whole && told(each) === told(part); each++) same++;
          for (let each = part - 1; each >= 0 && told(each) === told(part); each--) same++;
          expect(same).toBeGreaterThan(threshold);
        },
      ),
      { numRuns: 300 },
    );
  });
});
