/** A count told only as a range: the two ends are in it. */
export interface Band {
  readonly atLeast: number;
  readonly atMost: number;
}

/** How many counts the narrowest bands hold. */
export const bandWidth = (threshold: number): number => 2 * threshold + 1;

/** A place of the grid of bands: for each count, how many bands are below its own. */
type Cell = readonly number[];

/**
 * The bands of counts of which somebody may know the sum: the terms of a rule may be as many as the
 * events of another table. Bands of a grid alone would not do: of 103 terms, 100 or more met in time
 * leave three at most that were not. So the cells in which the sum leaves a count fewer values than
 * the threshold are told together with a neighbour that has room. Which cells these are follows from
 * the sum and the grid alone; that they were joined tells nothing more.
 */
export function bandsOf(counts: readonly number[], threshold: number): readonly Band[] {
  const width = bandWidth(threshold);
  const sum = counts.reduce((total, count) => total + count, 0);
  const most = counts.length * (width - 1);
  /** What the sum has beyond the least of every band. */
  const slackOf = (cell: Cell) => sum - width * cell.reduce((total, at) => total + at, 0);
  /** The cell with room to which one without any is joined; itself, where it has room. */
  const toldAs = (cell: Cell): Cell => {
    const slack = slackOf(cell);
    if (slack < threshold) return beside(cell, largest(cell), -1);
    return slack > most - threshold ? beside(cell, largest(cell), 1) : cell;
  };
  const cell = toldAs(counts.map((count) => Math.floor(count / width)));
  const isJoined = (other: Cell) =>
    slackOf(other) >= 0 && slackOf(other) <= most && isSame(toldAs(other), cell);
  return cell.map((at, place) => {
    const isLess = at > 0 && isJoined(beside(cell, place, -1));
    const isMore = isJoined(beside(cell, place, 1));
    return {
      atLeast: width * (isLess ? at - 1 : at),
      atMost: width * (isMore ? at + 2 : at + 1) - 1,
    };
  });
}

const largest = (cell: Cell): number => cell.indexOf(Math.max(...cell));

/** Under the width of a band there is no cell below, and the sum is too small to hide anything. */
const beside = (cell: Cell, place: number, by: 1 | -1): Cell =>
  cell.map((at, each) => (each === place ? Math.max(0, at + by) : at));

const isSame = (one: Cell, other: Cell): boolean => one.every((at, place) => at === other[place]);
